package org.amends.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.money.Money;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;

/** An order of a web shop in euros, paid by card, of which a test says only what matters to it. */
public final class SampleOrder {

    private static final Currency EUR = Currency.getInstance("EUR");

    private OrderName name = new OrderName("webshop", UUID.randomUUID().toString());
    private long version = 1;
    private Currency currency = EUR;
    private final List<OrderLine> lines = new ArrayList<>();
    private long captured = 100_00;
    private long refunded;
    private long delivery = 4_90;
    private boolean told = true;
    private boolean costTold = true;
    private String country = "EE";
    private Instant concluded = Instant.parse("2026-11-03T13:22:00Z");
    private Instant delivered = Instant.parse("2026-11-05T10:00:00Z");

    public SampleOrder named(OrderName other) {
        name = other;
        return this;
    }

    public SampleOrder version(long other) {
        version = other;
        return this;
    }

    public SampleOrder in(String code) {
        currency = Currency.getInstance(code);
        return this;
    }

    /** @param paid minor units for all units together */
    public SampleOrder line(String id, int units, long paid) {
        lines.add(new OrderLine(
                id,
                "Kettle " + id,
                Optional.of("K-1"),
                Optional.empty(),
                List.of("SN-" + id),
                Optional.of("kitchen/kettles"),
                units,
                units,
                new Money(paid, currency),
                new Money(paid / 6, currency),
                Optional.empty(),
                Optional.of(24),
                true,
                Optional.empty()));
        return this;
    }

    public SampleOrder paid(long capturedMinor, long refundedMinor) {
        captured = capturedMinor;
        refunded = refundedMinor;
        return this;
    }

    public SampleOrder concludedAt(Instant at) {
        concluded = at;
        return this;
    }

    public SampleOrder deliveredAt(Instant at) {
        delivered = at;
        return this;
    }

    /** @param other of the buyer, ISO 3166-1 alpha-2 */
    public SampleOrder boughtIn(String other) {
        country = other;
        return this;
    }

    public SampleOrder delivery(long minor) {
        delivery = minor;
        return this;
    }

    /** Bought by somebody whom nobody told of the right to withdraw. */
    public SampleOrder untold() {
        told = false;
        return this;
    }

    /** Bought by somebody whom nobody told that they pay the way back: so they don't. */
    public SampleOrder freeReturn() {
        costTold = false;
        return this;
    }

    public OrderSnapshot snapshot() {
        return new OrderSnapshot(
                name,
                version,
                currency,
                concluded,
                new OrderSnapshot.Buyer(true, country),
                new OrderSnapshot.Terms(true, Optional.of(concluded).filter(at -> told), costTold),
                lines,
                lines.isEmpty() ? List.of() : List.of(delivered()),
                List.of(new OrderSnapshot.Payment(
                        "p1",
                        "card",
                        new Money(captured, currency),
                        new Money(refunded, currency),
                        Optional.of("visa"),
                        Optional.of("4242"))),
                new OrderSnapshot.DeliveryCost(new Money(delivery, currency), new Money(0, currency)));
    }

    /** @param keys by what it is found; besides its card, 4242 on 3 November 2026 */
    public FindableOrder findable(LookupKey... keys) {
        return new FindableOrder(snapshot(), Set.of(keys));
    }

    private OrderSnapshot.Delivery delivered() {
        OrderLine first = lines.get(0);
        return new OrderSnapshot.Delivery(
                "d1", delivered, List.of(new OrderSnapshot.DeliveredLine(first.id(), first.ordered())));
    }
}
