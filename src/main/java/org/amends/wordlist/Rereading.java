package org.amends.wordlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amends.guard.Finding;
import org.amends.guard.Severity;
import org.amends.guard.Span;

/**
 * What two readings of one letter do not have in common. Both hold it against the same facts, so that whatever differs comes
 * from the lists. A phrase that is found a word longer or shorter is the same one.
 */
final class Rereading {

    private static final int AROUND = 60;

    private Rereading() {}

    /**
     * @param check its id, for instance {@code ACK-15}
     * @param phrase empty for what has no place in the letter
     * @param excerpt the phrase with what stands around it
     */
    record Difference(Change change, String check, String phrase, String excerpt) {}

    /** In the order of the text. */
    static List<Difference> of(String letter, List<Finding> before, List<Finding> after) {
        List<Placed> found = new ArrayList<>();
        for (Finding finding : after) {
            Optional<Severity> was = strongest(finding, before);
            if (finding.blocks() && was.filter(Severity.BLOCK::equals).isEmpty()) {
                found.add(new Placed(Change.BLOCKED, finding));
            } else if (!finding.blocks() && was.isEmpty()) {
                found.add(new Placed(Change.WARNED, finding));
            }
        }
        for (Finding finding : before) {
            Optional<Severity> is = strongest(finding, after);
            if (finding.blocks() && is.filter(Severity.BLOCK::equals).isEmpty()) {
                found.add(new Placed(Change.NOT_BLOCKED, finding));
            } else if (!finding.blocks() && is.isEmpty()) {
                found.add(new Placed(Change.NOT_WARNED, finding));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Placed::start))
                .map(placed -> placed.told(letter))
                .toList();
    }

    private static Optional<Severity> strongest(Finding finding, List<Finding> others) {
        return others.stream()
                .filter(other -> other.code().equals(finding.code()) && meet(other.span(), finding.span()))
                .map(Finding::severity)
                .min(Comparator.comparing(severity -> severity != Severity.BLOCK));
    }

    private static boolean meet(Optional<Span> one, Optional<Span> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().start() < other.get().end()
                        && other.get().start() < one.get().end()
                : one.isEmpty() && other.isEmpty();
    }

    private record Placed(Change change, Finding finding) {

        int start() {
            return finding.span().map(Span::start).orElse(0);
        }

        Difference told(String letter) {
            return new Difference(
                    change,
                    finding.check(),
                    finding.span()
                            .map(span -> letter.substring(span.start(), span.end()))
                            .orElse(""),
                    finding.span().map(span -> excerpt(letter, span)).orElse(""));
        }
    }

    /** Whole words; a surrogate pair is one letter of one. */
    private static String excerpt(String letter, Span span) {
        int start = Math.max(0, span.start() - AROUND);
        while (start > 0 && !Character.isWhitespace(letter.charAt(start - 1))) {
            start--;
        }
        int end = Math.min(letter.length(), span.end() + AROUND);
        while (end < letter.length() && !Character.isWhitespace(letter.charAt(end))) {
            end++;
        }
        String words = letter.substring(start, end).strip().replaceAll("\\s+", " ");
        return (start > 0 ? "… " : "") + words + (end < letter.length() ? " …" : "");
    }
}
