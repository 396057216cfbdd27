package org.amends.returns.law;

/** On what ground goods come back, or money without them. An exchange is a remedy and no kind. */
public enum ReturnKind {
    /** The consumer's declaration that they withdraw from the contract; it asks nobody's leave (L-08). */
    WITHDRAWAL,
    /** What the shop promises beyond the law. */
    RETURN,
    /** Goods that are damaged, missing, wrong or defective: the legal guarantee. */
    CLAIM,
    /** The maker's or seller's own promise. */
    WARRANTY,
    /** The price fell after the purchase; no goods move. */
    PRICE_ADJUSTMENT
}
