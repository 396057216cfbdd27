package org.amends.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Sentences that somebody told apart by hand, and what the checks make of them. */
public final class Corpus {

    public static final List<String> LANGUAGES = List.of("en", "et", "ru", "sk");

    /** Which checks are to find the sentences of a class. */
    public static final Map<String, Set<String>> CHECKS = new TreeMap<>(Map.of(
            "blame_shift", Set.of("ACK-09"),
            "boilerplate", Set.of("ACK-11", "ACK-13"),
            "courtesy_claim", Set.of("ACK-10"),
            "guest_speak", Set.of("ACK-24"),
            "non_apology", Set.of("ACK-11"),
            "policy_shield", Set.of("ACK-20"),
            "vague_promise", Set.of("ACK-15")));

    private static final Set<String> OF_WORDS = Set.of(
            "ACK-09", "ACK-10", "ACK-11", "ACK-13", "ACK-14", "ACK-15", "ACK-16", "ACK-20", "ACK-24", "ACK-25",
            "ACK-26");

    private Corpus() {}

    /** How many sentences there are, how many of them are blocked, and how many only draw a warning. */
    record Figures(int lines, int blocked, int warned) {

        private Figures and(List<Finding> findings) {
            boolean blocks = findings.stream().anyMatch(Finding::blocks);
            return new Figures(
                    lines + 1, blocked + (blocks ? 1 : 0), warned + (!blocks && !findings.isEmpty() ? 1 : 0));
        }

        int missed() {
            return lines - blocked - warned;
        }
    }

    static Figures figures(String file, String language, String label) {
        Figures figures = new Figures(0, 0, 0);
        for (String sentence : sentences(file, language, label)) {
            figures = figures.and(findings(language, label, sentence));
        }
        return figures;
    }

    /** What the checks of a class find; for honest sentences, what any check of words does. */
    static List<Finding> findings(String language, String label, String sentence) {
        Set<String> checks = CHECKS.getOrDefault(label, OF_WORDS);
        return new Draft()
                .language(language).points().saying(sentence).findings().stream()
                        .filter(finding -> checks.contains(finding.check()))
                        .toList();
    }

    public static List<String> sentences(String file, String language, String label) {
        String name = "/guard/" + file + "-" + language + ".tsv";
        try (InputStream lines = Corpus.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(lines, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[0].equals(label))
                    .map(columns -> columns[1])
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
