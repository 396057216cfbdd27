package org.amends.guard;

import java.util.ArrayList;
import java.util.List;

/** Finds headings with nothing below them and quotation marks or brackets with nothing between them. */
final class EmptyParts {

    private static final List<String> EMPTY_PAIRS = List.of("()", "“”", "„“", "„”", "«»", "\"\"");

    private EmptyParts() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        List<Span> lines = Lines.of(text);
        for (int at = 1; at < lines.size(); at++) {
            boolean last = at + 1 == lines.size();
            if (heading(lines.get(at), text) && (last || heading(lines.get(at + 1), text))) {
                found.add(lines.get(at));
            }
        }
        EMPTY_PAIRS.forEach(pair -> addPairs(pair, text, found));
        return found;
    }

    private static boolean heading(Span line, String text) {
        return line.of(text).stripTrailing().endsWith(":");
    }

    private static void addPairs(String pair, String text, List<Span> found) {
        for (int at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
            found.add(new Span(at, at + pair.length()));
        }
    }
}
