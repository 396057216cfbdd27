package org.amends.returns.law;

/** Who bears the direct cost of the way back. The better for the customer comes first. */
public enum Payer {
    TRADER,
    CUSTOMER
}
