package org.amends.lifecycle;

/** What shows that a ground of refusal holds. */
public enum RefusalProof {
    /** Who looked at the goods, and what they found. */
    INSPECTION,
    /** The term word for word. */
    CLAUSE,
    /** That this version was in force on the day of the purchase. */
    VERSION_IN_FORCE,
    /** That the customer was shown it before they bought. */
    SHOWN,
    /** Why the right of withdrawal never reached these goods, as the order said when it was made. */
    EXCLUSION,
    /** That the goods were delivered, and when. */
    DELIVERY,
    /** That the consumer was told of the right to withdraw, and when. */
    NOTICE,
    /** That they bought for a trade. */
    TRADE,
    /** The earlier case about the same units. */
    EARLIER_CASE
}
