package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds what somebody forgot to fill in: {@code {name}}, {@code [[date]]}, {@code <name>}, {@code ____}. */
final class Placeholders {

    private static final int LONGEST = 80;
    private static final int BLANK = 3;

    private Placeholders() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            OptionalInt end = end(text, at);
            if (end.isPresent()) {
                found.add(new Span(at, end.getAsInt()));
                at = end.getAsInt() - 1;
            }
        }
        return found;
    }

    static String strip(String template) {
        StringBuilder stripped = new StringBuilder();
        int from = 0;
        for (Span placeholder : in(template)) {
            stripped.append(template, from, placeholder.start()).append(' ');
            from = placeholder.end();
        }
        return stripped.append(template, from, template.length()).toString();
    }

    private static OptionalInt end(String text, int at) {
        return switch (text.charAt(at)) {
            case '{' -> closing(text, at, "}");
            case '[' -> text.startsWith("[[", at) ? closing(text, at, "]]") : OptionalInt.empty();
            case '<' -> tag(text, at);
            case '_' -> blank(text, at);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt closing(String text, int at, String mark) {
        int limit = Math.min(text.length(), at + LONGEST);
        for (int end = at + 1; end < limit && text.charAt(end) != '\n'; end++) {
            if (text.startsWith(mark, end)) {
                int after = end + mark.length();
                while (after < limit && text.charAt(after) == mark.charAt(0)) {
                    after++;
                }
                return OptionalInt.of(after);
            }
        }
        return OptionalInt.empty();
    }

    /** A tag holds words only; {@code <anna@example.org>} is an address and {@code <3} a heart. */
    private static OptionalInt tag(String text, int at) {
        OptionalInt end = closing(text, at, ">");
        boolean words = end.isPresent()
                && Character.isLetter(text.codePointAt(at + 1))
                && text.substring(at + 1, end.getAsInt() - 1).codePoints().allMatch(Placeholders::inTag);
        return words ? end : OptionalInt.empty();
    }

    private static boolean inTag(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || " _-.".indexOf(codePoint) >= 0;
    }

    private static OptionalInt blank(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '_') {
            end++;
        }
        return end - at >= BLANK ? OptionalInt.of(end) : OptionalInt.empty();
    }
}
