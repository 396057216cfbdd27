package org.amends.lifecycle;

/** What a customer's matter is. An exchange is what we do about it, and no kind. */
public enum CaseKind {
    COMPLAINT,
    /** A consumer ends a contract that they made at a distance: a declaration, which nobody has to approve. */
    WITHDRAWAL,
    /** Goods come back because the shop promises more than the law. */
    RETURN,
    /** Goods are not what was agreed: damaged, missing, wrong or defective. The seller answers for it by law. */
    CLAIM,
    /** What the maker or the seller promised besides, and for longer. */
    WARRANTY,
    /** The price fell after the purchase; no goods move. */
    PRICE_ADJUSTMENT
}
