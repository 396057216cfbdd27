package org.amends.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Grounds of refusal that nobody may use alone: each has its proofs, and a second person. */
public enum RefusalGround {
    /** The goods are as agreed. */
    AS_AGREED(EnumSet.of(RefusalProof.INSPECTION)),
    /** A term of the contract (S3-14). */
    FINE_PRINT(EnumSet.of(RefusalProof.CLAUSE, RefusalProof.VERSION_IN_FORCE, RefusalProof.SHOWN)),
    /** Directive 2011/83/EU, art. 16. */
    EXCLUDED(EnumSet.of(RefusalProof.EXCLUSION)),
    /** Too late, by a period that has provably begun (Directive 2011/83/EU, art. 9 and 10). */
    EXPIRED(EnumSet.of(RefusalProof.DELIVERY, RefusalProof.NOTICE)),
    /** Only consumers may withdraw (Directive 2011/83/EU, art. 2(1)). */
    NOT_CONSUMER(EnumSet.of(RefusalProof.TRADE)),
    DUPLICATE(EnumSet.of(RefusalProof.EARLIER_CASE));

    private final Set<RefusalProof> proofs;

    RefusalGround(Set<RefusalProof> proofs) {
        this.proofs = proofs;
    }

    /** All of them are needed. */
    public Set<RefusalProof> proofs() {
        return EnumSet.copyOf(proofs);
    }

    /** A withdrawal is declined by a closed code and by nothing else. */
    public static Set<RefusalGround> of(CaseKind kind) {
        return switch (kind) {
            case WITHDRAWAL -> EnumSet.of(EXCLUDED, EXPIRED, NOT_CONSUMER, DUPLICATE);
            case CLAIM, WARRANTY -> EnumSet.of(AS_AGREED, FINE_PRINT, DUPLICATE);
            case COMPLAINT, RETURN, PRICE_ADJUSTMENT -> EnumSet.of(FINE_PRINT);
        };
    }
}
