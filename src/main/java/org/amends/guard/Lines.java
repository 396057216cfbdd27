package org.amends.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lines of a text that aren't blank, and the two ends of a letter: where it greets and where it is signed. */
final class Lines {

    private static final int GREETING_LINES = 3;
    private static final int SIGNATURE_LINES = 6;
    private static final int LONGEST_END = 400;

    private Lines() {}

    static List<Span> of(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    /** The first lines, where a letter addresses its reader; a letter without line ends greets in its first words. */
    static String greeting(String text) {
        List<Span> lines = of(text);
        if (lines.isEmpty()) {
            return "";
        }
        int end = lines.get(Math.min(GREETING_LINES, lines.size()) - 1).end();
        return text.substring(0, Math.min(end, LONGEST_END));
    }

    static String signature(String text) {
        List<Span> lines = of(text);
        Collections.reverse(lines);
        if (lines.isEmpty()) {
            return "";
        }
        int start = lines.get(Math.min(SIGNATURE_LINES, lines.size()) - 1).start();
        return text.substring(Math.max(start, text.length() - LONGEST_END));
    }
}
