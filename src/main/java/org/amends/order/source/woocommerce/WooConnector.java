package org.amends.order.source.woocommerce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.order.source.OrderSource;
import org.amends.order.source.SourceStates;
import org.amends.order.source.SourceTrouble;
import org.amends.platform.connector.Connector;

/** Orders of the shop, as the last reading left them. */
@ApplicationScoped
class WooConnector implements Connector {

    private final WooSource shop;
    private final SourceStates states;
    private final Clock clock;

    WooConnector(WooSource shop, SourceStates states, Clock clock) {
        this.shop = shop;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "woocommerce";
    }

    @Override
    public Kind kind() {
        return Kind.ORDERS;
    }

    @Override
    public List<String> settings() {
        return List.of(
                "AMENDS_ORDERS_WOOCOMMERCE_URL",
                "AMENDS_ORDERS_WOOCOMMERCE_CONSUMER_KEY",
                "AMENDS_ORDERS_WOOCOMMERCE_CONSUMER_SECRET");
    }

    @Override
    public State state() {
        boolean configured = !shop.capabilities().isEmpty();
        return states.all().stream()
                .filter(state -> state.name().equals(shop.name()))
                .findFirst()
                .map(state -> new State(
                        configured,
                        state.readUntil(),
                        state.trouble().flatMap(trouble -> state.triedAt()),
                        state.trouble()))
                .orElseGet(() -> new State(configured, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The orders that changed since now: none, but it has to say so. */
    @Override
    public Answer test() {
        try (Stream<OrderSource.Changed> changed = shop.changedSince(clock.instant())) {
            return Answer.good("200, " + changed.count() + " orders");
        } catch (SourceTrouble trouble) {
            return Answer.bad(trouble.kind(), trouble.what());
        }
    }
}
