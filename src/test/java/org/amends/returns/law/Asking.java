package org.amends.returns.law;

import static org.amends.returns.law.Orders.calendar;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;

/** Questions of these tests: by default about one kettle, everything proven, in a shop that promises nothing. */
record Asking(ReturnKind kind, Orders order, List<AskedLine> lines, Facts facts, ShopPolicy policy, Instant at) {

    static final Facts PROVEN = Facts.of(Supply.GOODS, true, true, Map.of(), Set.of());

    static final ShopPolicy THIRTY_DAYS = new ShopPolicy(
            "shop@3",
            30,
            Condition.USED,
            Payer.CUSTOMER,
            Set.of(WithdrawalExclusion.PERSONALISED, WithdrawalExclusion.UNSEALED_HYGIENE),
            Set.of("sale"),
            14);

    static Asking about(ReturnKind kind, Orders order, Instant at) {
        return new Asking(kind, order, List.of(AskedLine.of("kettle", 1)), PROVEN, ShopPolicy.none(), at);
    }

    Asking facts(Facts other) {
        return new Asking(kind, order, lines, other, policy, at);
    }

    Asking policy(ShopPolicy other) {
        return new Asking(kind, order, lines, facts, other, at);
    }

    Asking asked(AskedLine... other) {
        return new Asking(kind, order, Arrays.asList(other), facts, policy, at);
    }

    Asking at(Instant other) {
        return new Asking(kind, order, lines, facts, policy, other);
    }

    Question question() {
        OrderSnapshot snapshot = order.snapshot();
        return new Question(
                kind,
                snapshot,
                lines,
                facts,
                policy,
                GuaranteeTerms.ofTheDirective(),
                calendar(snapshot.buyer().country()),
                at,
                at.plusSeconds(60));
    }

    Evaluation evaluation() {
        return Eligibility.evaluate(question());
    }

    Answer answer() {
        return evaluation().answer();
    }

    /** What one check said of the first line. */
    Verdict verdict(Source source, String check) {
        return evaluation().lines().get(0).findings().stream()
                .filter(finding -> finding.source() == source && finding.check().equals(check))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    static AskedLine kettle(Seal seal) {
        return new AskedLine("kettle", 1, seal, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AskedLine kettle(Condition condition) {
        return new AskedLine("kettle", 1, Seal.UNKNOWN, Optional.of(condition), Optional.empty(), Optional.empty());
    }

    static AskedLine faulty(Instant showed) {
        return new AskedLine("kettle", 1, Seal.UNKNOWN, Optional.empty(), Optional.of(showed), Optional.empty());
    }

    static AskedLine cheaper(Money unit, Instant seen, boolean proven) {
        return new AskedLine(
                "kettle",
                1,
                Seal.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new AskedLine.PriceSeen(unit, seen, proven)));
    }
}
