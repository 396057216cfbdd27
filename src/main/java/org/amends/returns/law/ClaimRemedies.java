package org.amends.returns.law;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which remedies a consumer can choose from by law. A shop may always give more. */
public final class ClaimRemedies {

    private ClaimRemedies() {}

    /**
     * Repair and replacement at once (L-26), the rest when {@link ClaimHistory} unlocks it.
     *
     * @param rejectUntil the end of the United Kingdom's thirty days, see {@link RejectClock}; elsewhere empty
     */
    public static Set<ClaimRemedy> open(
            Regime regime, ClaimHistory history, Optional<Instant> rejectUntil, Instant now) {
        EnumSet<ClaimRemedy> open = EnumSet.of(ClaimRemedy.REPAIR, ClaimRemedy.REPLACEMENT);
        if (regime == Regime.UNITED_KINGDOM) {
            openBritish(open, history, rejectUntil, now);
        } else if (history.hasFailed() || history.grave()) {
            openEuropean(open, history);
        }
        return Collections.unmodifiableSet(open);
    }

    /** L-30, Directive (EU) 2019/771, art. 13(4) and (5): a minor fault never ends the contract. */
    private static void openEuropean(Set<ClaimRemedy> open, ClaimHistory history) {
        open.add(ClaimRemedy.PRICE_REDUCTION);
        if (!history.minor()) {
            open.add(ClaimRemedy.TERMINATION);
        }
    }

    /** L-34 and L-36, Consumer Rights Act 2015, s. 22 and 24(5): one attempt is enough. */
    private static void openBritish(
            Set<ClaimRemedy> open, ClaimHistory history, Optional<Instant> rejectUntil, Instant now) {
        if (rejectUntil.filter(now::isBefore).isPresent()) {
            open.add(ClaimRemedy.SHORT_TERM_REJECTION);
        }
        if (history.hasFailed()) {
            open.add(ClaimRemedy.PRICE_REDUCTION);
            open.add(ClaimRemedy.FINAL_REJECTION);
        }
    }
}
