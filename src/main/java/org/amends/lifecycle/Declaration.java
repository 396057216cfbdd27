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
     * @param units that go back, of which lines
     * @param out whether the customer has any of them and sends them back; not what was never delivered, nor what we fetch
     * @param refund what goes back to the customer when all of the units do
     */
    public record OrderedGoods(UUID order, String seal, List<Units> units, boolean out, Money refund) {
        public OrderedGoods {
            units = List.copyOf(units);
        }
    }
}
