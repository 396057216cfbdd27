package org.amends.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * What somebody says of goods that they bought: that they end the contract (Directive 2011/83/EU, art. 9 to 14), bring them
 * back, or claim that they are not what was agreed.
 *
 * @param kind on which ground
 * @param whole all of the order, and not some of its goods
 * @param order which order; empty until somebody has found it
 * @param wish what would put it right for them, where they said so: of repair and replacement the consumer chooses (Directive
 *     (EU) 2019/771, art. 13(2))
 */
public record Declaration(CaseKind kind, boolean whole, Optional<OrderedGoods> order, Optional<RemedyKind> wish) {

    /** Whoever ends a contract has said all that there is to say. */
    public static Declaration ofWithdrawal(boolean whole, Optional<OrderedGoods> order) {
        return new Declaration(CaseKind.WITHDRAWAL, whole, order, Optional.empty());
    }

    Declaration of(OrderedGoods found) {
        return new Declaration(kind, whole, Optional.of(found), wish);
    }

    /** Whether the rules give all of it back, and that is what they want. */
    public boolean grantedByRules() {
        return wish.equals(Optional.of(RemedyKind.REFUND))
                && order.filter(OrderedGoods::granted).isPresent();
    }

    /** It ends the contract by itself, so that its money is owed although nobody has looked at it. */
    boolean bindsByItself() {
        return kind == CaseKind.WITHDRAWAL;
    }

    /** A withdrawal counts from its first moment, so its clock runs although nobody knows the goods yet. */
    boolean goodsAreOut() {
        return order.map(OrderedGoods::out).orElse(false);
    }

    /**
     * @param order whose terms were frozen then
     * @param seal SHA-256 of the frozen order
     * @param lines what goes back
     * @param out whether the customer has any of it and sends it back; not what was never delivered, nor what we fetch
     * @param delivery the part of standard delivery that goes back with it
     * @param granted whether the rules give all of it back without anybody having to look
     */
    public record OrderedGoods(
            UUID order, String seal, List<GoodsLine> lines, boolean out, Money delivery, boolean granted) {
        public OrderedGoods {
            lines = List.copyOf(lines);
        }

        public List<Units> units() {
            return lines.stream()
                    .map(line -> new Units(line.line(), line.quantity()))
                    .toList();
        }

        /** All that goes back to the customer. */
        public Money refund() {
            long minor = lines.stream().mapToLong(line -> line.paid().minor()).reduce(delivery.minor(), Math::addExact);
            return new Money(minor, delivery.currency());
        }
    }

    /** @param paid what these units cost the customer */
    public record GoodsLine(String line, int quantity, Money paid) {}
}
