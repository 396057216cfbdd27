package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula that is written so that people read it and a machine should not. */
class DisguisedWordsTest {

    /** How somebody disguises words, and how many of 100 sentences that were found without it must be found with it. */
    private record Disguise(UnaryOperator<String> of, int found) {}

    private static final Map<String, Disguise> DISGUISES = new TreeMap<>(Map.of(
            "a digit inside a word", new Disguise(DisguisedWordsTest::withDigitsInside, 92),
            "every vowel a digit", new Disguise(text -> swapped(text, "oeiaоеа", "0314034"), 75),
            "letters of Greek", new Disguise(text -> swapped(text, "oavоа", "οανοα"), 97),
            "Cyrillic in Latin and Latin in Cyrillic", new Disguise(text -> swapped(text, "oaeосе", "оаеoce"), 100),
            "an unseen character between any two", new Disguise(text -> text.replaceAll("(\\p{L})", "$1\u200b"), 100),
            "marks upon letters", new Disguise(text -> text.replaceAll("(\\p{L})", "$1\u0335\u0323"), 100)));

    @Rule("ACK-09")
    @Rule("ACK-10")
    @Rule("ACK-11")
    @Rule("ACK-15")
    @Rule("ACK-20")
    @Rule("ACK-24")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("disguised")
    void a_disguise_hides_few_formulas(String language, String name) {
        Disguise disguise = Objects.requireNonNull(DISGUISES.get(name));
        int plain = 0;
        int found = 0;
        for (String label : Corpus.CHECKS.keySet()) {
            for (String sentence : Corpus.sentences("corpus", language, label)) {
                if (!Corpus.findings(language, label, sentence).isEmpty()) {
                    plain++;
                    found += Corpus.findings(language, label, disguise.of().apply(sentence))
                                    .isEmpty()
                            ? 0
                            : 1;
                }
            }
        }

        assertThat(plain).isGreaterThan(90);
        assertThat(found * 100).as("%d of %d", found, plain).isGreaterThanOrEqualTo(disguise.found() * plain);
    }

    @Rule("ACK-15")
    @ParameterizedTest
    @CsvSource({"We will answer s00n.,s00n", "We will answer $oon.,$oon", "We will answer ѕοоn.,ѕοоn"})
    void the_finding_marks_the_whole_disguise(String text, String marked) {
        assertThat(new Draft().saying(text).marked("ACK-15")).containsExactly(marked);
    }

    /** Digits beside letters are mostly what they say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It weighs 5kg, costs 50rub and was posted on the 1st, not the 10th.",
                "The part is B2B-4ALL and lies on shelf A4s; write to sales@soonest.example or to anna@tamm.example."
            })
    void numbers_beside_letters_stay_numbers(String text) {
        assertThat(new Draft().saying(text).marked("ACK-15")).isEmpty();
    }

    private static String withDigitsInside(String text) {
        return text.replaceAll("(?<=\\p{L})[oо](?=\\p{L})", "0").replaceAll("(?<=\\p{L})[eе](?=\\p{L})", "3");
    }

    private static String swapped(String text, String letters, String disguises) {
        StringBuilder swapped = new StringBuilder(text);
        for (int at = 0; at < swapped.length(); at++) {
            int letter = letters.indexOf(swapped.charAt(at));
            if (letter >= 0) {
                swapped.setCharAt(at, disguises.charAt(letter));
            }
        }
        return swapped.toString();
    }

    static Stream<Arguments> disguised() {
        return Corpus.LANGUAGES.stream()
                .flatMap(language -> DISGUISES.keySet().stream().map(name -> Arguments.of(language, name)));
    }
}
