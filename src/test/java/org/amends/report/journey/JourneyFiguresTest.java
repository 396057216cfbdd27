package org.amends.report.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.journey.Step;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Machine;
import org.amends.lifecycle.Move;
import org.amends.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the figures of the report mean, without a database. */
class JourneyFiguresTest {

    static Stream<Move> backwardMoves() {
        return Machine.all().stream()
                .flatMap(machine -> machine.moves().stream())
                .filter(move -> move.from()
                        .filter(from -> BackwardMoves.isBackward(from, move.to()))
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("backwardMoves")
    void every_move_back_that_the_machines_allow_has_a_name_in_every_language(Move move) {
        for (String language : new String[] {"en", "et", "ru", "sk"}) {
            assertThat(new Messages()
                            .text(
                                    Locale.forLanguageTag(language),
                                    "pages",
                                    "report.journey.move." + move.verb(),
                                    Map.of()))
                    .isNotBlank();
        }
    }

    @Test
    void the_machines_allow_moves_back() {
        assertThat(backwardMoves().map(Move::verb).map(Enum::name)).contains("REOPEN", "CONTEST", "BOUNCE");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, IN_PROGRESS, true",
        "DECIDED, IN_PROGRESS, true",
        "ACKNOWLEDGED, RECEIVED, true",
        "WAITING_FOR_CUSTOMER, IN_PROGRESS, false",
        "WAITING_FOR_CUSTOMER, ACKNOWLEDGED, true",
        "IN_PROGRESS, WAITING_FOR_CUSTOMER, false",
        "DECIDED, WITHDRAWN, false",
        "SETTLED, SETTLED, false"
    })
    void whoever_was_asked_and_answers_goes_on(CaseStatus from, CaseStatus to, boolean back) {
        assertThat(BackwardMoves.isBackward(from, to)).isEqualTo(back);
        assertThat(BackwardMoves.all().contains(from + ">" + to)).isEqualTo(back);
    }

    @Test
    void whoever_is_not_asked_for_a_story_is_not_lost_before_it() {
        Map<Step, Long> reached =
                Map.of(Step.RETURN_REASON, 10L, Step.RETURN_STORY, 4L, Step.RETURN_WISH, 9L, Step.RETURN_SENT, 5L);

        FormStepFigures reason = FormWays.figures(Step.RETURN_REASON, reached, 2);

        assertThat(reason.lost()).contains(1L);
        assertThat(reason.lostPercent()).contains(10L);
        assertThat(reason.obstacles()).isEqualTo(2);
        assertThat(FormWays.figures(Step.RETURN_SENT, reached, 0).lost()).isEmpty();
    }

    @Test
    void where_nobody_came_there_is_no_share() {
        FormStepFigures none = FormWays.figures(Step.COMPLAINT_FORM, Map.of(), 0);
        assertThat(none.lost()).contains(0L);
        assertThat(none.lostPercent()).isEmpty();
        assertThat(new StatusFigures(CaseStatus.DECIDED, 0, Optional.empty(), Optional.empty(), 0, 0, 0, 0)
                        .droppedPercent())
                .isEmpty();
    }

    @Test
    void a_figure_is_only_of_what_has_it() {
        ReportedThing page = ReportedThing.of(Step.COMPLAINT_CHECK);
        ReportedThing status = ReportedThing.of(Step.DECIDED);
        ReportedThing cause = ReportedThing.ofCause("NO_ANSWER");
        assertThat(Figure.MEDIAN_MINUTES.isOf(status)).isTrue();
        assertThat(Figure.MEDIAN_MINUTES.isOf(page)).isFalse();
        assertThat(Figure.DROP_OFF_PERCENT.isOf(page)).isTrue();
        assertThat(Figure.DROP_OFF_PERCENT.isOf(ReportedThing.of(Step.COMPLAINT_SENT)))
                .isFalse();
        assertThat(Figure.CASES.isOf(cause)).isTrue();
        assertThat(Figure.OBSTACLES.isOf(cause)).isFalse();
    }
}
