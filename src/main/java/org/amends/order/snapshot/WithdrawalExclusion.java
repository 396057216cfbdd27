package org.amends.order.snapshot;

/**
 * Why the right of withdrawal does not reach a line: Directive 2011/83/EU, art. 16, by its letters. A closed list that is
 * settled when the line is bought; "sale" and "final sale" are no reasons.
 */
public enum WithdrawalExclusion {
    /** (a): a service that was fully performed, with consent and knowledge. */
    SERVICE_PERFORMED,
    /** (b): its price follows the market within the period. */
    MARKET_PRICE,
    /** (c): made to the consumer's specifications. */
    PERSONALISED,
    /** (d) */
    PERISHABLE,
    /** (e): sealed for health or hygiene, and only once it is unsealed. */
    UNSEALED_HYGIENE,
    /** (f) */
    INSEPARABLY_MIXED,
    /** (g): alcohol, priced at the sale, delivered after 30 days at the market's price. */
    ALCOHOL_FUTURES,
    /** (h): the consumer asked for a visit for urgent repair. */
    URGENT_REPAIR,
    /** (i): sealed audio, video or software, and only once it is unsealed. */
    UNSEALED_MEDIA,
    /** (j): a single newspaper or magazine; never a subscription. */
    NEWSPAPER,
    /** (k) */
    PUBLIC_AUCTION,
    /** (l): accommodation, transport, car hire, catering or leisure for a date. */
    DATED_LEISURE,
    /** (m): digital content whose performance began with consent and knowledge. */
    DIGITAL_CONTENT_BEGUN;

    /** Holds only once a seal is broken: what came back sealed is not excluded. */
    public boolean needsBrokenSeal() {
        return this == UNSEALED_HYGIENE || this == UNSEALED_MEDIA;
    }
}
