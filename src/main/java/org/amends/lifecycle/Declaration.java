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
 */
public record Declaration(CaseKind kind, boolean whole, Optional<OrderedGoods> order) {

    Declaration of(OrderedGoods found) {
        return new Declaration(kind, whole, Optional.of(found));
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
