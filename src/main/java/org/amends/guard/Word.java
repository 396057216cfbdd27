package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import org.amends.guard.phrase.Token;

/** A run of letters or a run of digits, folded, with its place in the text. */
record Word(String folded, Form form, Span span) implements Token {

    static List<Word> all(String text) {
        Scan scan = new Scan(text);
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

    boolean number() {
        return form != Form.LETTERS;
    }

    private static final class Scan {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder folded = new StringBuilder();
        private boolean number;
        private int start;
        private int end;

        Scan(String text) {
            this.text = text;
        }

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
                if (number) {
                    joinNumbers();
                } else {
                    Alphabets.unmix(folded);
                }
                words.add(new Word(folded.toString(), number ? Form.NUMBER : Form.LETTERS, new Span(start, end)));
                folded.setLength(0);
            }
        }

        /** Tells the number before this one what the two are together. */
        private void joinNumbers() {
            int before = words.size() - 1;
            if (before < 0 || words.get(before).span().end() != start - 1) {
                return;
            }
            Word first = words.get(before);
            char between = text.charAt(start - 1);
            if (first.number() && between == ':') {
                words.set(before, new Word(first.folded(), Form.TIME, first.span()));
            } else if (first.number() && (between == '.' || between == ',')) {
                words.set(before, new Word(first.folded(), Form.DECIMAL, first.span()));
            }
        }

        List<Word> finish() {
            close();
            return List.copyOf(words);
        }
    }
}
