package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.order.Orders;
import org.amends.order.StoredOrder;
import org.amends.order.lookup.LookUp;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;

/** Finds the order that a notice is about, when what it says fits what the shop told us. Nobody learns whether it did. */
@ApplicationScoped
class NoticedOrders {

    private final LookUp lookUp;
    private final Orders orders;

    NoticedOrders(LookUp lookUp, Orders orders) {
        this.lookUp = lookUp;
        this.orders = orders;
    }

    Optional<StoredOrder> find(Notice notice) {
        return key(notice).flatMap(lookUp::find).flatMap(orders::find);
    }

    private static Optional<LookupKey> key(Notice notice) {
        return Spelling.code(notice.order()).flatMap(number -> notice.contact()
                .email()
                .flatMap(Spelling::emailHash)
                .map(email -> new LookupKey.OrderEmail(number, email)));
    }
}
