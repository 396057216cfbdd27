package org.amends.returns.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.lifecycle.RemedyKind;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.ClaimHistory;
import org.amends.returns.law.ClaimRemedies;
import org.amends.returns.law.ClaimRemedy;
import org.amends.returns.law.Guarantee;
import org.amends.returns.law.GuaranteeTerms;
import org.amends.returns.law.Regime;
import org.amends.returns.law.RejectClock;
import org.amends.time.BusinessCalendar;

/**
 * Where a line of an order stands under the guarantee. Pure: order, record, calendar and moment go in.
 *
 * @param attempts repairs and replacements that were carried out; whoever claims after one says that it failed
 * @param repaired whether the guarantee is twelve months longer for it (L-28)
 * @param reject until when the goods can be rejected at once; empty outside of the United Kingdom, and while nobody knows when
 *     they came
 * @param open what the law gives by now
 */
record LineClaim(
        String line,
        int attempts,
        boolean repaired,
        Guarantee guarantee,
        Optional<RejectClock.Answer> reject,
        Set<ClaimRemedy> open) {

    /** @param waiting since when the customer waits for a repair or replacement that is promised; empty when they don't */
    static LineClaim of(
            OrderSnapshot order,
            String line,
            ClaimRecord record,
            Optional<Instant> waiting,
            GuaranteeTerms terms,
            BusinessCalendar calendar,
            Instant now) {
        Regime regime = Regime.of(order.buyer().country());
        List<Attempt> attempts = record.attempts(line);
        boolean repaired = attempts.stream().anyMatch(attempt -> attempt.kind() == RemedyKind.REPAIR);
        Optional<RejectClock.Answer> reject = regime == Regime.UNITED_KINGDOM
                ? delivered(order, line)
                        .map(ready -> new RejectClock(ready, Optional.empty(), waits(attempts, waiting)).read(calendar))
                : Optional.empty();
        return new LineClaim(
                line,
                attempts.size(),
                repaired,
                Guarantee.of(order, line, repaired, terms, calendar),
                reject,
                ClaimRemedies.open(
                        regime,
                        history(record, attempts.size()),
                        reject.map(clock -> clock.ends().orElse(Instant.MAX)),
                        now));
    }

    private static ClaimHistory history(ClaimRecord record, int attempts) {
        Set<ClaimFinding> found = record.findings();
        long refused = found.stream()
                .flatMap(finding -> finding.refused().stream())
                .distinct()
                .count();
        return new ClaimHistory(
                attempts,
                refused == 2,
                found.contains(ClaimFinding.LATE),
                found.contains(ClaimFinding.GRAVE),
                found.contains(ClaimFinding.MINOR));
    }

    private static Optional<Instant> delivered(OrderSnapshot order, String line) {
        return order.deliveries().stream()
                .filter(delivery ->
                        delivery.lines().stream().anyMatch(one -> one.lineId().equals(line)))
                .map(OrderSnapshot.Delivery::at)
                .max(Instant::compareTo);
    }

    /** Waits that cross are one wait of the customer; the later of them adds nothing. */
    private static List<RejectClock.Wait> waits(List<Attempt> attempts, Optional<Instant> waiting) {
        List<RejectClock.Wait> waits = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (isAfter(waits, attempt.askedAt())) {
                waits.add(new RejectClock.Wait(attempt.askedAt(), Optional.of(attempt.doneAt())));
            }
        }
        waiting.filter(from -> isAfter(waits, from))
                .ifPresent(from -> waits.add(new RejectClock.Wait(from, Optional.empty())));
        return waits;
    }

    private static boolean isAfter(List<RejectClock.Wait> waits, Instant from) {
        return waits.isEmpty()
                || waits.get(waits.size() - 1).until().filter(from::isAfter).isPresent();
    }
}
