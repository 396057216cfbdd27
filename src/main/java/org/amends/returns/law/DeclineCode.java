package org.amends.returns.law;

import org.amends.order.snapshot.WithdrawalExclusion;

/** For what a withdrawal may be declined: a closed list (L-08). Each has to be proven. */
public enum DeclineCode {
    ART16_A,
    ART16_B,
    ART16_C,
    ART16_D,
    ART16_E,
    ART16_F,
    ART16_G,
    ART16_H,
    ART16_I,
    ART16_J,
    ART16_K,
    ART16_L,
    ART16_M,
    /** Declared after the period, with proof of the delivery and of the notice. */
    EXPIRED,
    /** Bought for a trade. */
    NOT_CONSUMER,
    /** The same units were withdrawn before. */
    DUPLICATE;

    /** The letter of Directive 2011/83/EU, art. 16. */
    public static DeclineCode of(WithdrawalExclusion why) {
        return switch (why) {
            case SERVICE_PERFORMED -> ART16_A;
            case MARKET_PRICE -> ART16_B;
            case PERSONALISED -> ART16_C;
            case PERISHABLE -> ART16_D;
            case UNSEALED_HYGIENE -> ART16_E;
            case INSEPARABLY_MIXED -> ART16_F;
            case ALCOHOL_FUTURES -> ART16_G;
            case URGENT_REPAIR -> ART16_H;
            case UNSEALED_MEDIA -> ART16_I;
            case NEWSPAPER -> ART16_J;
            case PUBLIC_AUCTION -> ART16_K;
            case DATED_LEISURE -> ART16_L;
            case DIGITAL_CONTENT_BEGUN -> ART16_M;
        };
    }
}
