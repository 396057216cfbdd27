package org.amends.guard;

/** Finds the line ends that only wrap a sentence, as mail programs and careful typists make them. */
final class WrappedLines {

    private static final int LONG_LINE = 50;

    private WrappedLines() {}

    /** The text with every wrapping line end replaced by a space, at the same length. */
    static String unwrap(String text) {
        StringBuilder unwrapped = new StringBuilder(text.replace('\r', ' '));
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (wraps(text, start, end)) {
                unwrapped.setCharAt(end, ' ');
            }
            start = end + 1;
        }
        return unwrapped.toString();
    }

    private static boolean wraps(String text, int start, int end) {
        int next = end + 1;
        if (next >= text.length() || text.charAt(next) <= ' ' || start == end) {
            return false;
        }
        int first = text.codePointAt(next);
        boolean continues = Character.isLowerCase(first) || Character.isDigit(first);
        return continues || end - start >= LONG_LINE && Character.isLetter(first);
    }
}
