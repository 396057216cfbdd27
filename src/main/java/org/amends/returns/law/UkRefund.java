package org.amends.returns.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Consumer Contracts Regulations 2013, reg. 34(4) to (6). */
final class UkRefund {

    private UkRefund() {}

    /** min(received, proof) + 14 days; from the declaration when there is nothing to wait for. */
    static RefundDue due(Instant declared, GoodsBack goods, ZoneId zone, Steps steps, Instant now) {
        if (!(goods instanceof GoodsBack.Sent sent)) {
            steps.note(goods instanceof GoodsBack.Collected ? Reason.TRADER_COLLECTS : Reason.NOTHING_TO_SEND);
            return RefundDue.known(
                    steps.count(Reason.FOURTEEN_DAYS_FOR_REFUND, declared, LegalLimits.FOURTEEN_DAYS), zone, steps);
        }
        Optional<Instant> first = sent.first();
        if (first.isEmpty()) {
            steps.note(Reason.GOODS_OUT);
            return stillOut(declared, zone, steps, now);
        }
        steps.at(sent.firstReason(), first.get());
        return RefundDue.known(
                steps.count(Reason.FOURTEEN_DAYS_FROM_GOODS, first.get(), LegalLimits.FOURTEEN_DAYS), zone, steps);
    }

    private static RefundDue stillOut(Instant declared, ZoneId zone, Steps steps, Instant now) {
        Instant sendBy = steps.end(declared, LegalLimits.FOURTEEN_DAYS);
        Optional<Instant> latest = Optional.of(sendBy)
                .filter(now::isBefore)
                .map(end -> steps.end(Steps.within(end), LegalLimits.FOURTEEN_DAYS));
        Instant from = now.isBefore(declared) ? declared : now;
        return new RefundDue(Optional.empty(), steps.end(from, LegalLimits.FOURTEEN_DAYS), latest, zone, steps.taken());
    }
}
