package org.amends.guard.phrase;

/** A line of a list that can't be read: which, and which rule of the grammar it breaks. */
public final class BadLine extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final Rule rule;
    private final String text;

    BadLine(int line, Rule rule, String text) {
        super("line " + line + ": " + rule.says + ": " + text);
        this.text = text;
        this.line = line;
        this.rule = rule;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    public Rule rule() {
        return rule;
    }

    /** The words that break it. */
    public String text() {
        return text;
    }

    /** The rules of the grammar. */
    public enum Rule {
        VERSION("a list has exactly one version, in its first line that is no comment"),
        COLUMNS("a line has a class, an effect and a phrase, with tabs between them"),
        KIND("no check knows this class"),
        EFFECT("the effect is block, warn, not or -; a flag has none"),
        FLAG("a flag is written in capitals, as ?OWN or !OWN"),
        UNKNOWN_FLAG("no line says when this flag is raised"),
        FLAGGED_FLAG("a flag can't be lifted by a flag"),
        CONCEPT("a concept is written @NAME = word word, in capitals"),
        UNKNOWN_CONCEPT("a concept is defined above its first use"),
        SECOND_CONCEPT("a concept is defined once"),
        WORD("a place holds single words without signs, with a * at the end alone"),
        PREFIX("the beginning of a word has at least two letters"),
        NUMBER("a number is written #, #t or #d"),
        GAP("a gap ~1 to ~9 stands between two places"),
        WINDOW("a bag is written bag/2 to bag/20, with two to six places and no gaps"),
        LENGTH("a phrase has one to twelve places"),
        SIZE("a list has at most 2000 lines");

        private final String says;

        Rule(String says) {
            this.says = says;
        }
    }
}
