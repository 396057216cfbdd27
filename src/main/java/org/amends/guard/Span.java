package org.amends.guard;

/** A stretch of a letter's text in UTF-16 code units, as Java and JavaScript count: {@code start} is inside, {@code end} is not. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward from 0, not from " + start + " to " + end);
        }
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
