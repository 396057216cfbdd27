package org.amends.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * That a consumer ends a contract, and what follows for its goods and money (Directive 2011/83/EU, art. 9 to 14).
 *
 * @param whole the whole contract, and not some of its goods
 * @param order which contract; empty until somebody has found it
 */
public record Declaration(boolean whole, Optional<OrderedGoods> order) {

    /** The declaration counts from its first moment, so its clock runs although nobody knows the goods yet. */
    boolean goodsAreOut() {
        return order.map(OrderedGoods::out).orElse(false);
    }

    /**
     * @param order whose terms were frozen then
     * @param seal SHA-256 of the frozen order
     * @param lines what goes back
     * @param out whether the customer has any of it and sends it back; not what was never delivered, nor what we fetch
     * @param delivery the part of standard delivery that goes back with it
     */
    public record OrderedGoods(UUID order, String seal, List<GoodsLine> lines, boolean out, Money delivery) {
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
