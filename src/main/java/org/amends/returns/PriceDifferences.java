package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.GoodsLine;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.money.Money;
import org.amends.order.Commitments;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.platform.problem.Problem;
import org.amends.remedy.refund.DeliveryBack;
import org.amends.remedy.refund.PriceReductions;
import org.amends.remedy.refund.RefundReckoning;
import org.amends.returns.law.Answer;
import org.amends.returns.law.AskedLine.PriceSeen;
import org.amends.returns.law.LineEvaluation;
import org.amends.returns.law.ReturnKind;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes a price that fell good to the cent (S1-32): somebody says what it fell to and where that stands, and the difference
 * follows from the order as it was frozen and from the shop's promise.
 */
@ApplicationScoped
public class PriceDifferences {

    private static final String WRITE = """
            INSERT INTO case_seen_price (case_id, seq, line_id, minor, currency, seen_at, evidence, person_id)
            VALUES (:case, :seq, :line, :minor, :currency, :seenAt, :evidence, :person)
            """;
    private static final String NEWEST = """
            SELECT DISTINCT ON (line_id) line_id, minor, currency, seen_at, evidence
            FROM case_seen_price WHERE case_id = :case ORDER BY line_id, seq DESC
            """;

    private final Jdbi jdbi;
    private final CaseOrders orders;
    private final Commitments commitments;
    private final PriceReductions reductions;
    private final LegalGround law;
    private final LawSentences sentences;

    PriceDifferences(
            Jdbi jdbi,
            CaseOrders orders,
            Commitments commitments,
            PriceReductions reductions,
            LegalGround law,
            LawSentences sentences) {
        this.jdbi = jdbi;
        this.orders = orders;
        this.commitments = commitments;
        this.reductions = reductions;
        this.law = law;
        this.sentences = sentences;
    }

    private record Seen(Money unit, Instant at, String evidence) {}

    /** Line by line, in the order of the case; none for a case about anything else, and while its order is unknown. */
    public List<PriceDifference> of(LoggedCase file, Locale locale) {
        return goods(file)
                .flatMap(goods -> orders.frozen(file.id()).map(order -> of(file, goods, order, locale)))
                .orElse(List.of());
    }

    /** The one price that the customer names in their words, where there is one. */
    public Optional<Money> named(LoggedCase file, String words) {
        return goods(file)
                .flatMap(goods -> PriceInWords.in(words, goods.delivery().currency()));
    }

    /** @throws Problem 400 for a line that the case is not about, or another currency than its order's; 409 for another case */
    public Command note(LoggedCase file, SeenPriceInput said) {
        OrderedGoods goods = goods(file)
                .orElseThrow(() -> Problem.conflict(
                        "/problems/no-price-asked",
                        "Only a case about a lower price, whose order is known, has prices to compare."));
        GoodsLine line = goods.lines().stream()
                .filter(one -> one.line().equals(said.line()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "line", "unknown-line", "The case is about no line " + said.line() + " of its order."));
        String currency = line.paid().currency().getCurrencyCode();
        if (!said.amount().currency().equals(currency)) {
            throw Problem.invalid("amount.currency", "other-currency", "The order was paid in " + currency + ".");
        }
        Money unit = Money.of(said.amount().minor(), currency);
        return new Command.Note(said.line() + ": " + unit.toDecimal().toPlainString() + " " + currency + "\n"
                + said.evidence().strip());
    }

    public CaseCommands.Beside keep(SeenPriceInput said, UUID person) {
        return (handle, file, event) -> handle.createUpdate(WRITE)
                .bind("case", file.id())
                .bind("seq", event.seq())
                .bind("line", said.line())
                .bind("minor", said.amount().minor())
                .bind("currency", said.amount().currency())
                .bind("seenAt", said.seenAt().atOffset(ZoneOffset.UTC))
                .bind("evidence", said.evidence().strip())
                .bind("person", person)
                .execute();
    }

    private static Optional<OrderedGoods> goods(LoggedCase file) {
        return Optional.of(file.state())
                .filter(state -> state.kind() == CaseKind.PRICE_ADJUSTMENT)
                .flatMap(state -> state.declaration().flatMap(Declaration::order));
    }

    private List<PriceDifference> of(LoggedCase file, OrderedGoods goods, OrderSnapshot order, Locale locale) {
        Map<String, Seen> seen = seen(file.id());
        Map<String, Integer> out = commitments.available(goods.order());
        RefundReckoning paid = new RefundReckoning(order, DeliveryBack.PRO_RATA);
        RefundReckoning left = new RefundReckoning(order, DeliveryBack.PRO_RATA, reductions.of(goods.order()));
        return goods.lines().stream()
                .flatMap(line -> order.line(line.line()).stream().map(ordered -> {
                    int still = out.getOrDefault(line.line(), 0);
                    int units = Math.min(line.quantity(), still);
                    int gone = Math.max(0, ordered.ordered() - still);
                    Counted counted = new Counted(
                            units, share(paid, line.line(), gone, units), share(left, line.line(), gone, units));
                    return new PriceDifference(
                            line.line(),
                            ordered.title(),
                            units,
                            counted.paid(),
                            Optional.ofNullable(seen.get(line.line()))
                                    .map(price -> found(file, order, ordered, counted, price, locale)));
                }))
                .toList();
    }

    private static Money share(RefundReckoning reckoning, String line, int gone, int units) {
        return reckoning
                .of(Map.of(line, gone), Map.of(line, units))
                .lines()
                .get(0)
                .amount();
    }

    /** @param left of what was paid, when what was given back before because the price fell is gone */
    private record Counted(int units, Money paid, Money left) {}

    private PriceDifference.Found found(
            LoggedCase file, OrderSnapshot order, OrderLine line, Counted counted, Seen price, Locale locale) {
        Ground ground = new Ground(
                ReturnKind.PRICE_ADJUSTMENT,
                file.receivedAt(),
                Optional.empty(),
                Optional.of(new PriceSeen(price.unit(), price.at(), true)));
        LineEvaluation answer = law.evaluate(ground, order, Map.of(line.id(), Math.max(1, counted.units())), Map.of())
                .lines()
                .get(0);
        boolean promised = counted.units() > 0 && answer.answer() == Answer.ELIGIBLE;
        long difference =
                counted.left().minor() - Math.multiplyExact(price.unit().minor(), counted.units());
        return new PriceDifference.Found(
                price.unit(),
                price.at(),
                price.evidence(),
                new Money(counted.paid().minor() - counted.left().minor(), order.currency()),
                new Money(promised ? Math.max(0, difference) : 0, order.currency()),
                promised,
                answer.findings().stream()
                        .filter(finding -> finding.verdict().answer() == answer.answer())
                        .map(finding -> sentences.of(finding.verdict(), order, locale))
                        .toList());
    }

    private Map<String, Seen> seen(UUID caseId) {
        Map<String, Seen> seen = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(NEWEST)
                .bind("case", caseId)
                .map((row, context) -> seen.put(
                        row.getString("line_id"),
                        new Seen(
                                Money.of(row.getLong("minor"), row.getString("currency")),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                row.getString("evidence"))))
                .list());
        return seen;
    }
}
