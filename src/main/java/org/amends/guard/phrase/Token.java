package org.amends.guard.phrase;

/** A word of a text, as phrases see it. */
public interface Token {

    /** The word as it is compared: without case, diacritics and what nobody sees. */
    String folded();

    Form form();

    /** What a word is made of. A time and a decimal are two numbers; the first of the two carries the form. */
    enum Form {
        LETTERS,
        NUMBER,
        TIME,
        DECIMAL
    }
}
