package org.amends.lifecycle;

/** What was decided about a case as a whole, or about one point of it. */
public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD;

    public boolean isForTheCustomer() {
        return this != NOT_UPHELD;
    }

    /** A refusal, even of a part, has to name where the customer can go next. */
    public boolean refusesSomething() {
        return this != UPHELD;
    }
}
