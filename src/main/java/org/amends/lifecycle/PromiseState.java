package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a promise stands.
 *
 * @param open whether it is still owed; a broken one can be
 * @param done whether it was carried out, in time or late
 * @param renewedAs the promise that took its place, by agreement with the customer
 * @param summary the open duty to send in writing what was only spoken
 * @param summarisedBy the letter that wrote it down
 */
public record PromiseState(
        int deadline,
        Instant by,
        boolean open,
        boolean broken,
        boolean done,
        Optional<Integer> renewedAs,
        Optional<Integer> summary,
        Optional<Integer> summarisedBy) {

    static PromiseState made(int deadline, Instant by, Optional<Integer> summary) {
        return new PromiseState(deadline, by, true, false, false, Optional.empty(), summary, Optional.empty());
    }

    public PromiseStanding standing() {
        if (renewedAs.isPresent()) {
            return PromiseStanding.RENEGOTIATED;
        }
        if (broken) {
            return done ? PromiseStanding.KEPT_LATE : PromiseStanding.BROKEN;
        }
        if (done) {
            return PromiseStanding.KEPT;
        }
        return open ? PromiseStanding.OPEN : PromiseStanding.RELEASED;
    }

    PromiseState asBroken() {
        return new PromiseState(deadline, by, open, true, done, renewedAs, summary, summarisedBy);
    }

    PromiseState asKept() {
        return new PromiseState(deadline, by, false, broken, true, renewedAs, summary, summarisedBy);
    }

    PromiseState asRenewed(int number) {
        return new PromiseState(deadline, by, false, broken, done, Optional.of(number), summary, summarisedBy);
    }

    PromiseState asEnded() {
        return new PromiseState(deadline, by, false, broken, done, renewedAs, summary, summarisedBy);
    }

    PromiseState asSummarised(int letter) {
        return new PromiseState(deadline, by, open, broken, done, renewedAs, Optional.empty(), Optional.of(letter));
    }

    PromiseState owing(int summaryAgain) {
        return new PromiseState(
                deadline, by, open, broken, done, renewedAs, Optional.of(summaryAgain), Optional.empty());
    }

    /** The duty that ended is over, whether a letter met it or the case went without. */
    PromiseState withoutSummary(int ended) {
        return summary.equals(Optional.of(ended))
                ? new PromiseState(deadline, by, open, broken, done, renewedAs, Optional.empty(), summarisedBy)
                : this;
    }
}
