package org.amends.mail.reading;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Text as a person sees it: one sort of space, no control characters, no zero-width ones, no changes of direction (Unicode TR 36), no storms
 * of accents, no halves of characters. The bytes of the mail keep what is left out here.
 */
final class Legible {

    private static final int MARKS_IN_A_ROW = 8;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Letters of these scripts stand alone: between them a joiner has no work, only a disguise. */
    private static final Set<UnicodeScript> UNJOINED =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private final StringBuilder legible = new StringBuilder();
    private final boolean oneLine;
    private final int longest;
    private int marks;
    private int last;
    private boolean hidden;

    private Legible(boolean oneLine, int longest) {
        this.oneLine = oneLine;
        this.longest = longest;
    }

    /** For names and subjects: white space is one space, and a line break can't get through. */
    static String line(String text, int longest) {
        return read(text, true, longest).legible.toString().strip();
    }

    /** For bodies: every line break is a newline. */
    static String text(String text, int longest) {
        return read(text, false, longest).legible.toString();
    }

    /** Whether something was there that nobody would have seen. */
    static boolean hides(String text) {
        return read(text, false, Limits.TEXT_CHARS).hidden;
    }

    private static Legible read(String text, boolean oneLine, int longest) {
        Legible reader = new Legible(oneLine, longest);
        for (int at = 0; at < text.length() && reader.legible.length() < longest; ) {
            int codePoint = text.codePointAt(at);
            reader.add(codePoint, text, at);
            at += Character.charCount(codePoint);
        }
        return reader;
    }

    private void add(int codePoint, String text, int at) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                addBreak(codePoint, text, at);
            case Character.FORMAT -> addFormat(codePoint);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> addMark(codePoint);
            case Character.SURROGATE -> append(REPLACEMENT);
            case Character.SPACE_SEPARATOR -> append(' ');
            default -> append(codePoint);
        }
    }

    private void addBreak(int codePoint, String text, int at) {
        if (codePoint == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            return;
        }
        if (codePoint == '\t') {
            append(oneLine ? ' ' : '\t');
        } else if (breaksLine(codePoint)) {
            append(oneLine ? ' ' : '\n');
        }
    }

    /** Line feed, vertical tab, form feed, carriage return, next line, and the two separators of Unicode. */
    private static boolean breaksLine(int codePoint) {
        return codePoint >= '\n' && codePoint <= '\r'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private void addFormat(int codePoint) {
        boolean joins = codePoint == JOINER || codePoint == NON_JOINER;
        if (joins && last > 127 && !UNJOINED.contains(UnicodeScript.of(last))) {
            append(codePoint);
        } else {
            hidden = hidden || deceives(codePoint);
        }
    }

    /** Soft hyphens, byte order marks and marks of direction are everyday; the others hide something. */
    private static boolean deceives(int codePoint) {
        return codePoint != 0xAD && codePoint != 0xFEFF && codePoint != 0x200E && codePoint != 0x200F;
    }

    private void addMark(int codePoint) {
        if (++marks <= MARKS_IN_A_ROW) {
            legible.appendCodePoint(codePoint);
        } else {
            hidden = true;
        }
    }

    private void append(int codePoint) {
        boolean secondSpace = oneLine && codePoint == ' ' && last == ' ';
        if (!secondSpace) {
            legible.appendCodePoint(codePoint);
        }
        marks = 0;
        last = codePoint;
    }
}
