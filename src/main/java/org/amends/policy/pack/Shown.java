package org.amends.policy.pack;

/** A piece of somebody's file as a message repeats it: on one line, and short however long the file is. */
final class Shown {

    private static final int MOST = 60;
    private static final int LONGEST_SENTENCE = 1000;

    private Shown() {}

    /** What an exception says, which may repeat a piece of the file; the pieces that other packages repeat are not shortened. */
    static String sentence(Exception e) {
        String text = String.valueOf(e.getMessage());
        return text.length() > LONGEST_SENTENCE ? of(text) : text;
    }

    static String of(String text) {
        String line = text.codePoints()
                .limit(MOST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > MOST ? line + "…" : line;
    }
}
