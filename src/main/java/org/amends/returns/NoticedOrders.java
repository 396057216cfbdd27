package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.order.Orders;
import org.amends.order.StoredOrder;
import org.amends.order.lookup.LookUp;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;

/** Finds the order that a notice is about, when what it says fits what the shop told us. Nobody learns whether it did. */
@ApplicationScoped
public class NoticedOrders {

    private final LookUp lookUp;
    private final Orders orders;

    NoticedOrders(LookUp lookUp, Orders orders) {
        this.lookUp = lookUp;
        this.orders = orders;
    }

    public Optional<StoredOrder> find(String number, Contact contact) {
        return key(number, contact).flatMap(lookUp::find).flatMap(orders::find);
    }

    private static Optional<LookupKey> key(String order, Contact contact) {
        return Spelling.code(order).flatMap(number -> contact.email()
                .flatMap(Spelling::emailHash)
                .map(email -> new LookupKey.OrderEmail(number, email)));
    }
}
