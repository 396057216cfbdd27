package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Verb;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what a case holds of an order in step with its events. Units for which nothing was given back stay with the customer
 * when the case ends, and are theirs to come back with.
 */
@ApplicationScoped
class OrderBesideCase implements Following {

    private final FrozenOrders orders;
    private final Askers askers;

    OrderBesideCase(FrozenOrders orders, Askers askers) {
        this.orders = orders;
        this.askers = askers;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        CaseState before = file.state();
        if (event.fact() instanceof Fact.OrderMatched matched) {
            orders.freeze(handle, file.id(), matched.order(), askers.ground(file));
        } else if (before.kind() != CaseKind.PRICE_ADJUSTMENT && !paysForUnits(before)) {
            before.declaration().flatMap(Declaration::order).ifPresent(goods -> follow(handle, event, goods));
        }
    }

    private void follow(Handle handle, Event event, OrderedGoods goods) {
        if (event.fact() instanceof Fact.Ended) {
            orders.release(handle, goods);
        } else if (event.verb() == Verb.REOPEN
                && event.from().filter(from -> !from.isOpen()).isPresent()) {
            orders.takeAgain(handle, goods);
        }
    }

    /** Repaired, replaced and cheaper goods stay with the customer. */
    private static boolean paysForUnits(CaseState state) {
        return state.remedies().values().stream()
                .anyMatch(remedy -> remedy.done()
                        && (remedy.kind() == RemedyKind.REFUND
                                || remedy.kind() == RemedyKind.EXCHANGE
                                || remedy.kind() == RemedyKind.STORE_CREDIT));
    }
}
