package org.amends.returns.law;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderLine;
import org.amends.time.DueDate;

/** Who bought on Tuesday what is on sale on Wednesday (S1-32): the shop's promise, on evidence. */
final class PriceChecks {

    private static final Set<ReturnKind> KINDS = Set.of(ReturnKind.PRICE_ADJUSTMENT);

    static final List<Validator> ALL = List.of(
            Validator.policy("asker", KINDS, PriceChecks::asker),
            Validator.policy("period", KINDS, PriceChecks::period),
            Validator.policy("price", KINDS, PriceChecks::price),
            Validator.policy("quantity", KINDS, PriceChecks::quantity));

    private PriceChecks() {}

    /** An answer to anybody else would tell what the gift cost. */
    private static Verdict asker(LineQuestion question) {
        return question.asker() == Asker.BUYER
                ? Verdict.eligible("price.by-buyer")
                : Verdict.not("price.by-recipient", Map.of());
    }

    /** When the lower price was there counts, not when the customer wrote. */
    private static Verdict period(LineQuestion question) {
        int days = question.all().policy().priceDays();
        if (days == 0) {
            return Verdict.not("price.no-promise", Map.of());
        }
        Instant bought = question.all().order().concludedAt();
        Instant ends = DueDate.of(bought, LegalLimits.days(days), question.all().calendar());
        Instant seen =
                question.asked().lowerPrice().map(AskedLine.PriceSeen::at).orElse(question.declared());
        Map<String, String> arguments = Map.of("days", String.valueOf(days), "ends", ends.toString());
        return seen.isBefore(ends) && !seen.isBefore(bought)
                ? Verdict.eligible("price.in-time", arguments)
                : Verdict.not("price.out-of-time", arguments);
    }

    private static Verdict price(LineQuestion question) {
        Optional<AskedLine.PriceSeen> seen = question.asked().lowerPrice();
        if (seen.isEmpty()) {
            return Verdict.person("price.to-be-found");
        }
        Money unit = seen.get().unit();
        OrderLine line = question.line();
        if (!unit.currency().equals(line.paid().currency())) {
            return Verdict.person("price.other-currency");
        }
        Map<String, String> arguments = Map.of(
                "paid", String.valueOf(line.paid().minor()),
                "ordered", String.valueOf(line.ordered()),
                "unit", String.valueOf(unit.minor()));
        if (!isLower(unit, line)) {
            return Verdict.not("price.not-lower", arguments);
        }
        return seen.get().proven()
                ? Verdict.eligible("price.lower", arguments)
                : Verdict.person("price.unproven", arguments);
    }

    /** Compared for all units, so that nothing is lost by dividing. */
    private static boolean isLower(Money unit, OrderLine line) {
        BigInteger now = BigInteger.valueOf(unit.minor()).multiply(BigInteger.valueOf(line.ordered()));
        return now.compareTo(BigInteger.valueOf(line.paid().minor())) < 0;
    }

    private static Verdict quantity(LineQuestion question) {
        return Units.ordered(question, "price.units-known", "price.more-than-ordered");
    }
}
