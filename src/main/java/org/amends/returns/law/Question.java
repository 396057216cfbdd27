package org.amends.returns.law;

import java.time.Instant;
import java.util.List;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.time.BusinessCalendar;

/**
 * May these units come back on this ground?
 *
 * @param lines empty when the customer only wrote a text; a person reads it then
 * @param calendar the law's for the consumer's country, see {@link LegalCalendar}
 * @param declared when it was submitted: this alone decides what is in time (L-06)
 * @param now when it is evaluated
 */
public record Question(
        ReturnKind kind,
        OrderSnapshot order,
        List<AskedLine> lines,
        Facts facts,
        ShopPolicy policy,
        GuaranteeTerms guarantee,
        BusinessCalendar calendar,
        Instant declared,
        Instant now) {

    public Question {
        lines = List.copyOf(lines);
    }

    /** The same order and lines, asked on another ground. */
    Question as(ReturnKind other) {
        return new Question(other, order, lines, facts, policy, guarantee, calendar, declared, now);
    }

    Regime regime() {
        return Regime.of(order.buyer().country());
    }

    /** Units of a line that are asked about in all entries together. */
    long asked(String lineId) {
        return lines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .mapToLong(AskedLine::quantity)
                .sum();
    }
}
