package org.amends.returns;

import java.util.Optional;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.order.lookup.LookUp;

/**
 * What a filing is about, as far as it could be found.
 *
 * @param goods that are plain
 * @param hint an order that it seems to be about, where a person has to see what is meant
 */
public record FoundGoods(Optional<OrderedGoods> goods, Optional<LookUp.Found> hint) {

    public static FoundGoods none() {
        return new FoundGoods(Optional.empty(), Optional.empty());
    }

    public static FoundGoods of(Optional<OrderedGoods> goods, LookUp.Found order) {
        return new FoundGoods(goods, goods.isPresent() ? Optional.empty() : Optional.of(order));
    }
}
