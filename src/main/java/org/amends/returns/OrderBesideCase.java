package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;
import org.jdbi.v3.core.Handle;

/** Keeps what a case holds of an order in step with its events. */
@ApplicationScoped
class OrderBesideCase implements Following {

    private final FrozenOrders orders;

    OrderBesideCase(FrozenOrders orders) {
        this.orders = orders;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.OrderMatched matched) {
            orders.freeze(handle, file.id(), matched.order());
        } else if (event.verb() == Verb.WITHDRAW) {
            file.state().declaration().flatMap(Declaration::order).ifPresent(goods -> orders.release(handle, goods));
        }
    }
}
