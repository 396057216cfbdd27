package org.amends.guard;

import java.util.ArrayList;
import java.util.List;

/** A run of letters or a run of digits, folded, with its place in the text. */
record Word(String folded, boolean number, Span span) {

    static List<Word> all(String text) {
        Scan scan = new Scan();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            scan.take(codePoint, at, next);
            at = next;
        }
        return scan.finish();
    }

    static Span cover(List<Word> words, int first, int last) {
        return new Span(words.get(first).span().start(), words.get(last).span().end());
    }

    private static final class Scan {
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder folded = new StringBuilder();
        private boolean number;
        private int start;
        private int end;

        void take(int codePoint, int at, int next) {
            if (Folding.ignorable(codePoint)) {
                return;
            }
            boolean digit = Character.isDigit(codePoint);
            if (!digit && !Character.isAlphabetic(codePoint)) {
                close();
                return;
            }
            if (digit != number) {
                close();
            }
            open(digit, at);
            Folding.append(folded, codePoint);
            end = next;
        }

        private void open(boolean digit, int at) {
            if (folded.isEmpty()) {
                number = digit;
                start = at;
            }
        }

        private void close() {
            if (!folded.isEmpty()) {
                words.add(new Word(folded.toString(), number, new Span(start, end)));
                folded.setLength(0);
            }
        }

        List<Word> finish() {
            close();
            return List.copyOf(words);
        }
    }
}
