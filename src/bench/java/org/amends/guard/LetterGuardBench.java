package org.amends.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to read a letter. The promise: all checks of 2,000 characters within 5 ms, in 99 of 100 cases; the reading of
 * 100 kB of hostile text and the checks of its words within 10 ms, and a tenth of the text in a tenth of the time.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
// The compiler needs six to seven seconds for all checks; until then a reading takes three to six times as long.
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
public class LetterGuardBench {

    private static final int LETTER = 2_000;

    private static final List<WordsCheck> WORDS = LetterChecks.of(LetterKind.ACKNOWLEDGEMENT)
            .filter(WordsCheck.class::isInstance)
            .map(WordsCheck.class::cast)
            .toList();

    private static final Map<String, String> TRICKS = Map.of(
            "phrases", "we are sorry if the courier failed soon ",
            "sentences", "Soon. ",
            "numbers", "No. 3 ",
            "quotations", "“soon” ",
            "marks", "o\u0301\u0323",
            "unseen", "s\u200b\u202eo",
            "two alphabets", "sоon ",
            "ligatures", "ﷺ ");

    /** An honest letter, from sentences of the corpus. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // by JMH
    public static class Honest {

        @Param({"en", "et", "ru", "sk"})
        public String language;

        private Letter letter;

        @Setup
        public void write() throws IOException {
            try (InputStream corpus = getClass().getResourceAsStream("/guard/corpus-" + language + ".tsv")) {
                String text = new String(Objects.requireNonNull(corpus).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("ok\t"))
                        .map(line -> line.substring(3))
                        .collect(Collectors.joining(" "));
                letter = letter(language, "Anna Tamm,\n\n" + text.substring(0, LETTER - 28) + "\n\nMari Maasikas");
            }
        }
    }

    /** One trick, over and over. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // by JMH
    public static class Hostile {

        @Param({
            "phrases",
            "sentences",
            "numbers",
            "quotations",
            "marks",
            "unseen",
            "two alphabets",
            "ligatures"
        })
        public String trick;

        @Param({"10000", "100000"})
        public int bytes;

        private Letter letter;

        @Setup
        public void write() {
            String piece = Objects.requireNonNull(TRICKS.get(trick));
            letter = letter("en", piece.repeat(bytes / piece.getBytes(StandardCharsets.UTF_8).length));
        }
    }

    private static final LetterFacts FACTS = facts();

    @Benchmark
    public List<Finding> all_checks_of_2000_characters(Honest honest) {
        return LetterChecks.findings(LetterKind.ACKNOWLEDGEMENT, honest.letter, FACTS, PhraseBooks.shipped());
    }

    @Benchmark
    public int words_of_hostile_text(Hostile hostile) {
        Reading reading = Reading.of(hostile.letter, FACTS, PhraseBooks.shipped());
        int findings = 0;
        for (WordsCheck check : WORDS) {
            findings += check.check(reading).size();
        }
        return findings;
    }

    private static Letter letter(String language, String text) {
        return new Letter(
                language,
                text,
                List.of(new RestatedPoint(1, "The kettle leaks at the handle.")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                text);
    }

    private static LetterFacts facts() {
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        return new LetterFacts(
                "Anna Tamm",
                "The kettle leaks. I want my money back as soon as possible.",
                "C-7K4M-92QX-3",
                List.of(),
                List.of(1),
                new LetterFacts.Owner("Mari Maasikas", true),
                new LetterFacts.Sending("mari@kettles.example", "mari@kettles.example", true, true),
                new LetterFacts.Clocks(now, now.plusSeconds(86_400), now.plusSeconds(864_000), ZoneOffset.UTC),
                new LetterFacts.Script("", List.of()),
                link -> false,
                LetterFacts.Trade.PLAIN,
                LetterFacts.Law.NONE,
                new LetterFacts.Matter(
                        "en",
                        "A new kettle.",
                        "I had to take a day off.",
                        List.of(),
                        List.of(),
                        new LetterFacts.Recorded(Set.of(), "The kettle leaks. I paid 49.90 EUR, order 10048213.")));
    }
}
