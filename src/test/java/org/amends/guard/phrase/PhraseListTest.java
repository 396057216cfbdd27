package org.amends.guard.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseListTest {

    private record Broken(BadLine.Rule rule, String line) {}

    @Test
    void a_list_is_read_with_its_version_and_its_lines_in_order() {
        PhraseList list = PhraseList.read("""
                // a comment

                version = en-7
                @THIRD = courier* storm
                ?OWN\t-\tour|my ~2 fault
                bad\tblock\tthe @THIRD|driver #t ~3 failed !OWN
                good\tnot\tbag/4 thank you
                """, Lists.KINDS, Lists::words);

        assertThat(list.version()).isEqualTo("en-7");
        assertThat(list.phrases())
                .containsExactly(
                        new Phrase(
                                "?OWN",
                                Effect.NONE,
                                new Shape.Run(false, List.of(words("our", "my"), words("fault")), List.of(0, 2)),
                                Set.of()),
                        new Phrase(
                                "bad",
                                Effect.BLOCK,
                                new Shape.Run(
                                        false,
                                        List.of(
                                                words("the"),
                                                new Alternatives(
                                                        Set.of("storm", "driver"), Set.of("courier"), Set.of()),
                                                new Alternatives(Set.of(), Set.of(), Set.of(Token.Form.TIME)),
                                                words("failed")),
                                        List.of(0, 0, 0, 3)),
                                Set.of("?OWN")),
                        new Phrase(
                                "good", Effect.NOT, new Shape.Bag(4, List.of(words("thank"), words("you"))), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("brokenLines")
    void a_line_that_breaks_a_rule_is_refused_with_its_number_and_the_rule(Broken broken) {
        BadLine refused = catchThrowableOfType(
                BadLine.class, () -> Lists.read("@FIRST = courier", broken.line(), "good\t-\twell done"));

        assertThat(refused.rule()).isEqualTo(broken.rule());
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused).hasMessageStartingWith("line 3: ");
    }

    @Test
    void all_lines_that_break_a_rule_are_told_in_the_order_of_the_text() {
        String text = "version = en-7\nbad\tblock\tdown !OWN\nugly\tblock\tdown\nbad\tblock\tdown\nbad\tstop\tdown\n";

        assertThat(PhraseList.faults(text, Lists.KINDS, Lists::words))
                .extracting(BadLine::line, BadLine::rule, BadLine::text)
                .containsExactly(
                        tuple(2, BadLine.Rule.UNKNOWN_FLAG, "?OWN"),
                        tuple(3, BadLine.Rule.KIND, "ugly"),
                        tuple(5, BadLine.Rule.EFFECT, "stop"));
    }

    @Test
    void what_does_not_begin_like_a_list_is_told_once() {
        assertThat(PhraseList.faults("Dear Anna,\nhow are you?\n", Lists.KINDS, Lists::words))
                .extracting(BadLine::line, BadLine::rule)
                .containsExactly(tuple(1, BadLine.Rule.VERSION));
    }

    @Test
    void every_rule_of_the_grammar_is_shown_by_a_broken_line() {
        EnumSet<BadLine.Rule> shown = EnumSet.of(BadLine.Rule.SIZE);
        brokenLines().forEach(broken -> shown.add(broken.rule()));

        assertThat(shown).containsExactly(BadLine.Rule.values());
    }

    @Test
    void a_list_without_a_version_is_refused() {
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> PhraseList.read("bad\tblock\tlet us down", Lists.KINDS, Lists::words))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(BadLine.Rule.VERSION));
        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> PhraseList.read("// nothing", Lists.KINDS, Lists::words))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(BadLine.Rule.VERSION));
    }

    @Test
    void a_list_that_would_never_end_is_refused() {
        String[] lines = Collections.nCopies(2000, "good\t-\twell done").toArray(String[]::new);

        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> Lists.read(lines))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(BadLine.Rule.SIZE));
    }

    static List<Broken> brokenLines() {
        return List.of(
                new Broken(BadLine.Rule.VERSION, "version = 2"),
                new Broken(BadLine.Rule.COLUMNS, "bad\tlet us down"),
                new Broken(BadLine.Rule.COLUMNS, "bad\tblock\tlet us\tdown"),
                new Broken(BadLine.Rule.KIND, "ugly\tblock\tlet us down"),
                new Broken(BadLine.Rule.EFFECT, "bad\tstop\tlet us down"),
                new Broken(BadLine.Rule.EFFECT, "?OWN\tblock\tour fault"),
                new Broken(BadLine.Rule.FLAG, "?own\t-\tour fault"),
                new Broken(BadLine.Rule.FLAG, "bad\tblock\tlet us down !own"),
                new Broken(BadLine.Rule.UNKNOWN_FLAG, "bad\tblock\tlet us down !OWN"),
                new Broken(BadLine.Rule.FLAGGED_FLAG, "?OWN\t-\tour fault !DATE"),
                new Broken(BadLine.Rule.CONCEPT, "@THIRD courier"),
                new Broken(BadLine.Rule.CONCEPT, "@third = courier"),
                new Broken(BadLine.Rule.UNKNOWN_CONCEPT, "bad\tblock\tthe @THIRD"),
                new Broken(BadLine.Rule.SECOND_CONCEPT, "@FIRST = storm"),
                new Broken(BadLine.Rule.WORD, "bad\tblock\tlet  us"),
                new Broken(BadLine.Rule.WORD, "bad\tblock\tlet|| us"),
                new Broken(BadLine.Rule.WORD, "bad\tblock\tdon't"),
                new Broken(BadLine.Rule.WORD, "bad\tblock\te-mail"),
                new Broken(BadLine.Rule.WORD, "bad\tblock\t*"),
                new Broken(BadLine.Rule.WORD, "bad\tblock\tlet ^ us"),
                new Broken(BadLine.Rule.PREFIX, "bad\tblock\ta*"),
                new Broken(BadLine.Rule.NUMBER, "bad\tblock\twithin 24 hours"),
                new Broken(BadLine.Rule.NUMBER, "bad\tblock\t#x"),
                new Broken(BadLine.Rule.GAP, "bad\tblock\t~2 us"),
                new Broken(BadLine.Rule.GAP, "bad\tblock\tlet us ~2"),
                new Broken(BadLine.Rule.GAP, "bad\tblock\tlet ~2 ~2 us"),
                new Broken(BadLine.Rule.GAP, "bad\tblock\tlet ~10 us"),
                new Broken(BadLine.Rule.GAP, "bad\tblock\tlet ~x us"),
                new Broken(BadLine.Rule.WINDOW, "bad\tblock\tbag/9 alone"),
                new Broken(BadLine.Rule.WINDOW, "bad\tblock\tbag/21 let us"),
                new Broken(BadLine.Rule.WINDOW, "bad\tblock\tbag/9 let ~2 us"),
                new Broken(BadLine.Rule.LENGTH, "bad\tblock\t^"),
                new Broken(BadLine.Rule.LENGTH, "bad\tblock\ta b c d e f g h i j k l m"));
    }

    private static Alternatives words(String... words) {
        return new Alternatives(Set.copyOf(Arrays.asList(words)), Set.of(), Set.of());
    }
}
