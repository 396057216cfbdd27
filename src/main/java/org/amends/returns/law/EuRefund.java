package org.amends.returns.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Directive 2011/83/EU, art. 13(1) and (3). */
final class EuRefund {

    private EuRefund() {}

    /** max(declared + 14 days, min(received, proof)); without the second when there is nothing to wait for. */
    static RefundDue due(Instant declared, GoodsBack goods, ZoneId zone, Steps steps, Instant now) {
        Instant usual = steps.count(Reason.FOURTEEN_DAYS_FOR_REFUND, declared, LegalLimits.FOURTEEN_DAYS);
        if (!(goods instanceof GoodsBack.Sent sent)) {
            steps.note(goods instanceof GoodsBack.Collected ? Reason.TRADER_COLLECTS : Reason.NOTHING_TO_SEND);
            return RefundDue.known(usual, zone, steps);
        }
        Optional<Instant> first = sent.first();
        if (first.isEmpty()) {
            steps.note(Reason.GOODS_OUT);
            Instant notBefore = now.isAfter(usual) ? now : usual;
            return new RefundDue(
                    Optional.empty(), notBefore, Optional.of(usual).filter(now::isBefore), zone, steps.taken());
        }
        steps.at(sent.firstReason(), first.get());
        if (!first.get().isAfter(usual)) {
            return RefundDue.known(usual, zone, steps);
        }
        steps.at(Reason.WAITED_FOR_GOODS, first.get());
        return RefundDue.known(first.get(), zone, steps);
    }
}
