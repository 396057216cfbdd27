package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A customer is owed honest words in every letter, not in the first alone. */
@QuarkusTest
class EveryLetterIsReadTest {

    private static final String DEAR = "Dear Anna Tamm, ";

    @Inject
    Staffing staffing;

    private FiledCase file;

    @BeforeEach
    void a_case_in_progress() {
        file = FiledCase.file(staffing).begun();
    }

    private static Stream<Arguments> dishonest() {
        return Stream.of(
                Arguments.of(DEAR + "take the refund as a gesture of goodwill.", "ack-10"),
                Arguments.of(DEAR + "we are sorry if you feel that way.", "ack-11"),
                Arguments.of(DEAR + "the delay was due to circumstances beyond our control.", "ack-09"),
                Arguments.of("Dear valued customer, the carrier answers tomorrow.", "ack-01"),
                Arguments.of(DEAR + "leave us a review with five stars.", "ack-25"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("dishonest")
    @Rule("ACK-09")
    @Rule("ACK-10")
    @Rule("ACK-11")
    @Rule("ACK-25")
    @Rule("S1-30")
    void a_message_a_question_and_a_decision_are_refused_for_what_an_acknowledgement_is(String text, String check) {
        Map<String, Object> message = new HashMap<>(FiledCase.message());
        message.put("text", text);
        refused("messages", message, check);
        refused("questions", Map.of("question", "Which leg is it?", "letter", message), check);
        Map<String, Object> decision = new HashMap<>(file.decision());
        decision.put("letter", message);
        refused("decisions", decision, check);
        assertThat(file.read().<String>path("status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    @Rule("ACK-15")
    void word_on_how_it_stands_may_leave_something_open_and_a_decision_may_not() {
        Map<String, Object> vague = new HashMap<>(FiledCase.message());
        vague.put("text", DEAR + "the carrier wants to answer soon.");
        file.act(file.asOwner(), "messages", vague);
        Map<String, Object> decision = new HashMap<>(file.decision());
        decision.put("letter", vague);
        refused("decisions", decision, "ack-15");
    }

    @Test
    @Rule("ACK-10")
    void what_stands_below_the_text_is_read_as_well_and_the_field_is_named() {
        Map<String, Object> decision = new HashMap<>(file.decision());
        decision.put(
                "answers",
                List.of(
                        Map.of("point", 1, "outcome", "UPHELD", "answer", "We send a new leg."),
                        Map.of("point", 2, "outcome", "UPHELD", "answer", "See it as a gesture of goodwill.")));
        file.send(file.asOwner(), "decisions", decision)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("ack-10.courtesy"))
                .body("errors.field", hasItem("answers[1].answer"));
    }

    private void refused(String path, Map<String, Object> body, String check) {
        file.send(file.asOwner(), path, body).then().statusCode(422).body("errors.code", hasItem(startsWith(check)));
    }
}
