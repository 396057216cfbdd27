package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.money.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the money of a case is made of: the shares that were frozen with its order, less what its goods have lost and what has
 * been given back of them. Nobody has to type them.
 */
@ApplicationScoped
public class FrozenShares {

    private static final String DELIVERY = "";
    /** Money that went back, and money that went into another article. */
    private static final String GIVEN = """
            SELECT line, sum(minor)::bigint AS minor
            FROM (SELECT coalesce(p.line_id, '') AS line, p.amount AS minor
                  FROM money_movement_part p JOIN money_movement m ON m.id = p.movement_id
                  WHERE m.case_id = :case AND m.state NOT IN ('DROPPED', 'FAILED', 'REVERSED')
                  UNION ALL
                  SELECT x.line_id, x.used FROM exchange x WHERE x.case_id = :case AND x.holds) AS given
            GROUP BY line
            """;

    private static final String DIFFERENCE = """
            SELECT line_id, credited - used AS minor FROM exchange
            WHERE case_id = :case AND holds AND price IS NOT NULL AND credited - used = :amount
            LIMIT 1
            """;

    private final Jdbi jdbi;
    private final LostValue lost;

    FrozenShares(Jdbi jdbi, LostValue lost) {
        this.jdbi = jdbi;
        this.lost = lost;
    }

    /**
     * What is still to be given back.
     *
     * @param lines minor units, by line, none of them nothing
     * @param delivery minor units
     */
    public record Shares(Map<String, Long> lines, long delivery) {

        public Shares {
            lines = Map.copyOf(lines);
        }

        public long minor() {
            return lines.values().stream().mapToLong(Long::longValue).reduce(delivery, Math::addExact);
        }
    }

    /**
     * What nobody disputes; empty for a case without an order.
     *
     * @param left what is owed: where the goods stay and are one line, it is all of that line
     */
    public Optional<Shares> of(LoggedCase file, Money left) {
        return jdbi.withHandle(handle -> goods(file).map(goods -> ofOneThatStays(file, goods, left)
                .orElseGet(() -> shares(goods, taken(handle, file.id(), true)))));
    }

    private static Optional<Shares> ofOneThatStays(LoggedCase file, OrderedGoods goods, Money left) {
        return Optional.of(goods.lines())
                .filter(lines -> file.state().kind() == CaseKind.PRICE_ADJUSTMENT && lines.size() == 1)
                .map(lines -> new Shares(Map.of(lines.get(0).line(), left.minor()), 0));
    }

    /** @return empty when the shares do not come to the amount: then a colleague says what it is made of */
    Optional<Proposal.OfOrder> of(Handle handle, LoggedCase file, Money amount) {
        return goods(file, amount).flatMap(goods -> Stream.concat(
                        ofOneThatStays(file, goods, amount).stream(),
                        Stream.of(true, false).map(disputed -> shares(goods, taken(handle, file.id(), disputed))))
                .filter(shares -> shares.minor() == amount.minor())
                .findFirst()
                .or(() -> ofOneExchanged(handle, file.id(), amount))
                .map(shares -> source(goods, shares)));
    }

    /** Whether something went out in place of goods: then no money goes back without saying for which of the others. */
    boolean areExchanged(Handle handle, UUID caseId) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM exchange WHERE case_id = :case AND holds)")
                .bind("case", caseId)
                .mapTo(Boolean.class)
                .one();
    }

    /** What another article was cheaper than what it stands for. */
    private static Optional<Shares> ofOneExchanged(Handle handle, UUID caseId, Money amount) {
        return handle.createQuery(DIFFERENCE)
                .bind("case", caseId)
                .bind("amount", amount.minor())
                .map((row, context) -> new Shares(Map.of(row.getString("line_id"), row.getLong("minor")), 0))
                .findOne();
    }

    /** The order of a case, if it was paid in the currency of a sum. */
    static Optional<UUID> order(LoggedCase file, Money amount) {
        return goods(file, amount).map(OrderedGoods::order);
    }

    private static Optional<OrderedGoods> goods(LoggedCase file, Money amount) {
        return goods(file).filter(goods -> goods.delivery().currency().equals(amount.currency()));
    }

    private static Optional<OrderedGoods> goods(LoggedCase file) {
        return file.state().declaration().flatMap(Declaration::order);
    }

    /** @param disputed whether also what nobody has judged yet is kept back */
    private Map<String, Long> taken(Handle handle, UUID caseId, boolean disputed) {
        Map<String, Long> taken = new HashMap<>();
        handle.createQuery(GIVEN)
                .bind("case", caseId)
                .map((row, context) -> taken.put(row.getString("line"), row.getLong("minor")))
                .list();
        lost.losses(handle, caseId).stream()
                .filter(loss -> disputed || loss.approved())
                .forEach(loss -> taken.merge(loss.line(), loss.amount().minor(), Math::addExact));
        return taken;
    }

    private static Shares shares(OrderedGoods goods, Map<String, Long> taken) {
        Map<String, Long> lines = new HashMap<>();
        goods.lines()
                .forEach(
                        line -> lines.put(line.line(), left(line.paid().minor(), taken.getOrDefault(line.line(), 0L))));
        lines.values().removeIf(minor -> minor == 0);
        return new Shares(lines, left(goods.delivery().minor(), taken.getOrDefault(DELIVERY, 0L)));
    }

    private static long left(long minor, long taken) {
        return Math.max(0, minor - taken);
    }

    private static Proposal.OfOrder source(OrderedGoods goods, Shares shares) {
        List<Proposal.LineAmount> lines = goods.lines().stream()
                .filter(line -> shares.lines().containsKey(line.line()))
                .map(line -> new Proposal.LineAmount(line.line(), shares.lines().getOrDefault(line.line(), 0L)))
                .toList();
        return new Proposal.OfOrder(goods.order(), Optional.empty(), lines, shares.delivery());
    }
}
