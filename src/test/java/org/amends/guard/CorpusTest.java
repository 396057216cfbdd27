package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    @SuppressWarnings("unused")
    private static final List<String> LANGUAGES = Corpus.LANGUAGES;

    @Rule("ACK-09")
    @Rule("ACK-10")
    @Rule("ACK-11")
    @Rule("ACK-13")
    @Rule("ACK-15")
    @Rule("ACK-24")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("classes")
    void at_least_95_of_100_sentences_of_a_class_are_found(String language, String label) {
        Corpus.Figures figures = Corpus.figures("corpus", language, label);

        assertThat(figures.lines()).isGreaterThanOrEqualTo(14);
        assertThat(figures.missed() * 100)
                .as("%d of %d are missed", figures.missed(), figures.lines())
                .isLessThanOrEqualTo(5 * figures.lines());
    }

    @Rule("ACK-09")
    @Rule("ACK-10")
    @Rule("ACK-11")
    @Rule("ACK-24")
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void no_honest_sentence_is_refused_and_hardly_any_draws_a_warning(String language) {
        Corpus.Figures figures = Corpus.figures("corpus", language, "ok");

        assertThat(figures.lines()).isGreaterThanOrEqualTo(40);
        assertThat(figures.blocked()).isZero();
        assertThat(figures.warned() * 100).isLessThanOrEqualTo(5 * figures.lines());
    }

    /** Close to a formula, and honest: what a list must learn to leave alone. */
    @Rule("ACK-09")
    @Rule("ACK-10")
    @Rule("ACK-11")
    @Rule("ACK-16")
    @Rule("ACK-24")
    @Rule("ACK-25")
    @ParameterizedTest
    @MethodSource("honest")
    void an_honest_sentence_that_sounds_like_a_formula_is_not_refused(String language, String sentence) {
        assertThat(Corpus.findings(language, "ok", sentence)).noneMatch(Finding::blocks);
    }

    static Stream<Arguments> classes() {
        return Corpus.LANGUAGES.stream()
                .flatMap(language -> Corpus.CHECKS.keySet().stream().map(label -> Arguments.of(language, label)));
    }

    static Stream<Arguments> honest() {
        return Corpus.LANGUAGES.stream().flatMap(language -> Corpus.sentences("honest", language, "ok").stream()
                .map(sentence -> Arguments.of(language, sentence)));
    }
}
