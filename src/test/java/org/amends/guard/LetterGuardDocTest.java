package org.amends.guard;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw test -Dtest=LetterGuardDocTest -Damends.docs.write=true} writes the figures of docs/letter-guard.md anew. */
class LetterGuardDocTest {

    private static final Path DOC = Path.of("docs/letter-guard.md");
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";

    @Test
    void the_figures_are_the_measured_ones() throws IOException {
        String page = Files.readString(DOC);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String measured = page.substring(0, begin) + figures() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("amends.docs.write")) {
            Files.writeString(DOC, measured);
        }
        assertThat(DOC).as("write it anew with -Damends.docs.write=true").hasContent(measured);
    }

    @Test
    void the_page_says_what_words_can_not_do() throws IOException {
        assertThat(Files.readString(DOC)).contains("Words catch formulas, structure catches the rest.");
    }

    private static String figures() {
        return "\nLists: "
                + Corpus.LANGUAGES.stream()
                        .map(language -> "`" + PhraseBooks.shipped().version(language) + "`")
                        .collect(joining(", "))
                + ".\n\n"
                + table("The shipped sentences, on which the lists were made:", "corpus")
                + table("Sentences held out, with which no list was tuned:", "held-out");
    }

    private static String table(String title, String file) {
        return Stream.of(
                        Stream.of(title, "", "| class | check | " + String.join(" | ", Corpus.LANGUAGES) + " |"),
                        Stream.of("|---|---|" + "---|".repeat(Corpus.LANGUAGES.size())),
                        Corpus.CHECKS.keySet().stream().map(label -> row(label, file)),
                        Stream.of(row("ok", file)))
                .flatMap(lines -> lines)
                .collect(joining("\n", "", "\n\n"));
    }

    private static String row(String label, String file) {
        String checks = Corpus.CHECKS.getOrDefault(label, Set.of("any of these")).stream()
                .sorted()
                .collect(joining(", "));
        return "| " + label.replace('_', ' ') + " | " + checks + " | "
                + Corpus.LANGUAGES.stream()
                        .map(language -> cell(Corpus.figures(file, language, label), label))
                        .collect(joining(" | "))
                + " |";
    }

    private static String cell(Corpus.Figures figures, String label) {
        return label.equals("ok")
                ? String.format(
                        Locale.ROOT,
                        "%d false blocks, %d false warnings in %d",
                        figures.blocked(),
                        figures.warned(),
                        figures.lines())
                : String.format(
                        Locale.ROOT,
                        "%d of %d: %d blocked, %d warned",
                        figures.lines() - figures.missed(),
                        figures.lines(),
                        figures.blocked(),
                        figures.warned());
    }
}
