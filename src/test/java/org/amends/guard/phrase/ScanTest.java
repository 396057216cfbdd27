package org.amends.guard.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "let us down;            they let us down again;          let us down",
                "let us down;            they let all of us down;         none",
                "let ~2 us down;         they let all of us down;         let all of us down",
                "let ~2 us down;         they let just all of us down;    none",
                "let us|me down;         it let me down;                  let me down",
                "courier*;               the couriers came;               couriers",
                "courier;                the couriers came;               none",
                "courier*;               the cour came;                   none",
                "guest #;                guest 12 came;                   guest 12",
                "guest #;                guest 12.5 came;                 guest 12.5",
                "at #t;                  at 10:30 sharp;                  at 10:30",
                "at #t;                  at 10 sharp;                     none",
                "at #d;                  at 9.14 sharp;                   at 9.14",
                "at #d;                  at 9:14 sharp;                   none",
                "^ ticket #;             ticket 12 called;                ticket 12",
                "^ ticket #;             the ticket 12 called;            none",
                "bag/4 storm failed;     the storm came and failed;       storm came and failed",
                "bag/4 storm failed;     failed by a storm;               failed by a storm",
                "bag/4 storm failed;     the storm came and we failed;    none",
                "a b a;                  a b a;                           a b a",
                "a ~1 a;                 a a;                             a a",
                "a ~1 b;                 a a x b;                         a x b"
            })
    void a_phrase_is_found_where_its_words_stand(String phrase, String sentence, String found) {
        PhraseList list = Lists.read("bad\tblock\t" + phrase);

        assertThat(Lists.found(list, sentence)).isEqualTo(found == null ? List.of() : List.of("bad: " + found));
    }

    @Test
    void a_word_stands_for_one_place_of_a_phrase_only() {
        assertThat(Lists.found(Lists.read("bad\tblock\tso so"), "so what")).isEmpty();
    }

    @Test
    void a_concept_stands_for_all_its_words() {
        PhraseList list = Lists.read("@THIRD = courier* storm #t", "bad\tblock\tthe @THIRD|driver");

        assertThat(Lists.found(list, "the couriers and the driver and the 10:30"))
                .containsExactly("bad: the couriers", "bad: the driver", "bad: the 10:30");
    }

    @Test
    void a_flag_lifts_a_finding_in_its_sentence_and_not_in_the_next() {
        PhraseList list = Lists.read("?OWN\t-\tour fault", "bad\tblock\tcourier failed !OWN");
        Scan scan = Matcher.of(list.phrases()).scan();

        assertThat(scan.sentence(Words.of("the courier failed but it is our fault")))
                .isEmpty();
        assertThat(scan.sentence(Words.of("the courier failed"))).hasSize(1);
        assertThat(scan.sentence(Words.of("our fault that the courier failed"))).isEmpty();
    }

    @Test
    void an_exception_lifts_what_lies_inside_it_and_nothing_else() {
        PhraseList list = Lists.read("bad\tblock\tsoon", "bad\tnot\ttoo soon", "good\t-\tsoon");

        assertThat(Lists.found(list, "it came too soon and we call soon"))
                .containsExactlyInAnyOrder("good: soon", "bad: soon", "good: soon");
    }

    @Test
    void of_overlapping_phrases_of_a_class_the_first_is_told_or_the_graver() {
        PhraseList list = Lists.read("bad\twarn\tyou must have", "bad\tblock\tmust have forgotten", "bad\twarn\thave");

        assertThat(Lists.found(list, "you must have paid")).containsExactly("bad: you must have");
        assertThat(Lists.found(list, "you must have forgotten")).containsExactly("bad: must have forgotten");
    }

    @Test
    void no_phrase_crosses_the_end_of_a_sentence() {
        Scan scan = Matcher.of(Lists.read("bad\tblock\tlet ~9 down", "bad\tblock\tbag/9 storm failed")
                        .phrases())
                .scan();

        assertThat(scan.sentence(Words.of("let the storm"))).isEmpty();
        assertThat(scan.sentence(Words.of("failed down"))).isEmpty();
    }

    @Test
    void a_single_word_is_known_alone_only_as_a_phrase_of_one_word() {
        Matcher matcher = Matcher.of(
                Lists.read("bad\tblock\tsoon", "bad\tblock\tlet down").phrases());

        assertThat(matcher.is(Words.of("soon").get(0))).isTrue();
        assertThat(matcher.is(Words.of("let").get(0))).isFalse();
    }

    /** Three letters and short gaps meet every way in which one match can hide another. */
    @Test
    void one_pass_finds_a_phrase_exactly_where_trying_everything_does() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            Shape.Run run = new Shape.Run(
                    random.nextInt(4) == 0,
                    random.ints(1 + random.nextInt(4), 0, 3)
                            .mapToObj(letter -> new Alternatives(Set.of(letter(letter)), Set.of(), Set.of()))
                            .toList(),
                    List.of(0, random.nextInt(3), random.nextInt(3), random.nextInt(3)));
            String sentence = String.join(
                    " ",
                    random.ints(random.nextInt(9), 0, 3)
                            .mapToObj(ScanTest::letter)
                            .toList());
            List<Token> words = Words.of(sentence);
            Phrase phrase = new Phrase("bad", Effect.BLOCK, run, Set.of());

            assertThat(Matcher.of(List.of(phrase)).scan().sentence(words).isEmpty())
                    .as("seed %d, round %d: %s in %s", seed, round, run, sentence)
                    .isEqualTo(IntStream.range(0, run.opening() ? Math.min(1, words.size()) : words.size())
                            .noneMatch(at -> stands(run, 0, words, at)));
        }
    }

    private static String letter(int number) {
        return "abc".substring(number, number + 1);
    }

    private static boolean stands(Shape.Run run, int place, List<Token> words, int at) {
        if (at >= words.size()
                || !run.places().get(place).words().contains(words.get(at).folded())) {
            return false;
        }
        return place + 1 == run.places().size()
                || IntStream.rangeClosed(at + 1, at + 1 + run.gaps().get(place + 1))
                        .anyMatch(next -> stands(run, place + 1, words, next));
    }
}
