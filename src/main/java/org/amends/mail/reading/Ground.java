package org.amends.mail.reading;

/**
 * Why a mail is taken for what it is, so that a person can see it and disagree.
 *
 * @param where the header or the part, in the words of the RFC
 * @param what the value that was found there, shortened
 */
public record Ground(Kind kind, String where, String what) {

    private static final int SHOWN = 120;

    static Ground of(Kind kind, String where, String what) {
        return new Ground(kind, where, Legible.line(what, SHOWN));
    }
}
