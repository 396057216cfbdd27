package org.amends.guard;

import java.util.ArrayList;
import java.util.List;

/** Finds http and https links; the full stop or bracket after a link isn't part of it. */
final class Links {

    private static final String ENDS = "<>\"“”„«»`{}|\\^";
    private static final String TRAILING = ".,;:!?)]'’…";

    private Links() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (starts(text, at)) {
                int end = end(text, at);
                found.add(new Span(at, end));
                at = end;
            }
        }
        return found;
    }

    private static boolean starts(String text, int at) {
        return text.regionMatches(true, at, "http://", 0, 7) || text.regionMatches(true, at, "https://", 0, 8);
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
