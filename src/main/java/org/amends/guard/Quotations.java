package org.amends.guard;

import java.util.BitSet;

/**
 * The places of a text that quote the customer: between quotation marks within one paragraph, or a line that begins with
 * {@code >}. Marks alone don't make a quotation: the words must stand in what the customer wrote.
 */
public final class Quotations {

    private static final String OPENING = "“„«\"";

    private final String text;
    private final Shingles customerWords;
    private final BitSet quoted = new BitSet();

    private Quotations(String text, Shingles customerWords) {
        this.text = text;
        this.customerWords = customerWords;
    }

    static Quotations in(Letter letter, LetterFacts facts) {
        return in(letter.text(), Shingles.of(facts.customerWords()));
    }

    public static Quotations in(String text, String customerWords) {
        return in(text, Shingles.of(customerWords));
    }

    static Quotations in(String text, Shingles customerWords) {
        Quotations quotations = new Quotations(text, customerWords);
        quotations.markQuotedLines();
        quotations.markBetweenMarks();
        return quotations;
    }

    public boolean cover(Span span) {
        return quoted.nextClearBit(span.start()) >= span.end();
    }

    private void markQuotedLines() {
        for (Span line : Lines.of(text)) {
            if (line.of(text).stripLeading().startsWith(">")) {
                markIfTheirs(line);
            }
        }
    }

    private void markBetweenMarks() {
        int opened = -1;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (opened < 0) {
                opened = OPENING.indexOf(mark) >= 0 ? at : -1;
            } else if (closes(text.charAt(opened), mark)) {
                markIfTheirs(new Span(opened, at + 1));
                opened = -1;
            } else if (paragraphEnds(at)) {
                opened = -1;
            }
        }
    }

    private static boolean closes(char opening, char mark) {
        return switch (opening) {
            case '„' -> mark == '“' || mark == '”';
            case '“' -> mark == '”';
            case '«' -> mark == '»';
            default -> mark == opening;
        };
    }

    private boolean paragraphEnds(int at) {
        return text.charAt(at) == '\n'
                && at + 1 < text.length()
                && (text.startsWith("\n", at + 1) || text.startsWith("\r\n", at + 1));
    }

    private void markIfTheirs(Span span) {
        if (customerWords.contain(Folding.words(span.of(text)))) {
            quoted.set(span.start(), span.end());
        }
    }
}
