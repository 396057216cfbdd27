package org.amends.remedy.refund;

/**
 * Not all of an amount fits below a ceiling any more. It undoes the transaction that asked.
 *
 * @see Ceilings
 */
final class CeilingReached extends RuntimeException {

    private final Ceiling ceiling;
    private final String name;

    CeilingReached(Ceiling ceiling, String name) {
        super(ceiling + " " + name, null, false, false);
        this.ceiling = ceiling;
        this.name = name;
    }

    Ceiling ceiling() {
        return ceiling;
    }

    /** The line's, the payment's or the remedy's. */
    String name() {
        return name;
    }
}
