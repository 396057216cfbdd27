package org.amends.wordlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.guard.Finding;
import org.amends.guard.Severity;
import org.amends.guard.Span;
import org.junit.jupiter.api.Test;

class RereadingTest {

    private static final String LETTER = "Take it as a gesture of goodwill, Anna.";

    @Test
    void a_phrase_that_is_found_a_word_longer_is_the_same_one() {
        assertThat(Rereading.of(LETTER, List.of(block(13, 32)), List.of(block(11, 32))))
                .isEmpty();
    }

    @Test
    void the_stronger_finding_counts() {
        assertThat(changes(List.of(), List.of(block(13, 32)))).containsExactly(Change.BLOCKED);
        assertThat(changes(List.of(warn(13, 32)), List.of(block(13, 32)))).containsExactly(Change.BLOCKED);
        assertThat(changes(List.of(), List.of(warn(13, 32)))).containsExactly(Change.WARNED);
        assertThat(changes(List.of(block(13, 32)), List.of(warn(13, 32)))).containsExactly(Change.NOT_BLOCKED);
        assertThat(changes(List.of(block(13, 32)), List.of())).containsExactly(Change.NOT_BLOCKED);
        assertThat(changes(List.of(warn(13, 32)), List.of())).containsExactly(Change.NOT_WARNED);
        assertThat(changes(List.of(block(13, 32)), List.of(block(13, 32)))).isEmpty();
    }

    @Test
    void an_excerpt_has_whole_words() {
        String letter = "word ".repeat(40) + "goodwill" + " after".repeat(40);
        Rereading.Difference difference =
                Rereading.of(letter, List.of(), List.of(block(200, 208))).get(0);

        assertThat(difference.phrase()).isEqualTo("goodwill");
        assertThat(difference.excerpt())
                .startsWith("… word word")
                .contains("word goodwill after")
                .endsWith("after …")
                .hasSizeLessThan(160);
    }

    private static List<Change> changes(List<Finding> before, List<Finding> after) {
        return Rereading.of(LETTER, before, after).stream()
                .map(Rereading.Difference::change)
                .toList();
    }

    private static Finding block(int start, int end) {
        return finding(Severity.BLOCK, start, end);
    }

    private static Finding warn(int start, int end) {
        return finding(Severity.WARN, start, end);
    }

    private static Finding finding(Severity severity, int start, int end) {
        return new Finding(
                "ACK-10", severity, Optional.of(new Span(start, end)), "ack-10.courtesy", Map.of(), Optional.empty());
    }
}
