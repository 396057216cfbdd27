package org.amends.order.ucp;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.ucp.UcpOrder.FulfillmentEvent;
import org.amends.order.ucp.UcpOrder.ReturnsPart;
import org.amends.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Makes of an order in the shape of UCP the snapshot that we keep and the keys that find it, or says everything that stands in the way. */
public final class UcpReading {

    /** The largest version that JSON writes exactly: 2^53 - 1. */
    private static final long LARGEST_VERSION = 9_007_199_254_740_991L;

    private static final Currency UNKNOWN = Currency.getInstance("EUR");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Faults faults = new Faults();
    private final OrderName name;
    private final UcpOrder order;

    private UcpReading(OrderName name, UcpOrder order) {
        this.name = name;
        this.order = order;
    }

    /**
     * @param name as in the address
     * @throws Problem 400, with every field that is wrong
     */
    public static FindableOrder read(OrderName name, UcpOrder order) {
        return new UcpReading(name, order).read();
    }

    private FindableOrder read() {
        name();
        Currency currency = currency(order.currency());
        UcpLines lines = new UcpLines(faults, currency, UcpDeliveries.returned(order.adjustments()));
        List<OrderLine> bought = lines.read(order.lineItems());
        List<OrderSnapshot.Delivery> deliveries = new UcpDeliveries(faults).read(events(), lines.units());
        checkDelivered(deliveries, lines.units());
        ReturnsPart more = order.returns();
        if (!faults.present(more, "x-returns") || more == null) {
            faults.throwIfAny();
            throw new IllegalStateException("a fault was found");
        }
        UcpPayments payments = new UcpPayments(faults, currency);
        OrderSnapshot snapshot = new OrderSnapshot(
                name,
                version(more.version()),
                currency,
                faults.instant(more.contractConcludedAt(), "x-returns.contractConcludedAt"),
                new OrderSnapshot.Buyer(yes(more.consumer(), "x-returns.consumer"), country(more.country())),
                new OrderSnapshot.Terms(
                        yes(more.concludedOnline(), "x-returns.concludedOnline"),
                        Optional.ofNullable(more.withdrawalInfoGivenAt())
                                .map(at -> faults.instant(at, "x-returns.withdrawalInfoGivenAt")),
                        Boolean.TRUE.equals(more.returnCostNoticeGiven())),
                bought,
                deliveries,
                payments.read(more.payments()),
                payments.delivery(more.delivery()));
        FindableOrder findable = new FindableOrder(snapshot, new UcpKeys(faults).read(name.externalId(), more));
        faults.throwIfAny();
        return findable;
    }

    private void name() {
        if (!name.source().matches("[a-z0-9][a-z0-9._-]{0,39}")) {
            faults.add(
                    "source", "source.not-one", "Name the source in up to 40 of a-z, 0-9, dot, hyphen and underscore.");
        }
        faults.text(name.externalId(), "externalId", 100);
        if (order.id() != null && !order.id().equals(name.externalId())) {
            faults.add("id", "id.other", "The order's id is another one than in the address.");
        }
    }

    private Currency currency(@Nullable String code) {
        if (!faults.present(code, "currency") || code == null) {
            return UNKNOWN;
        }
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException notOne) {
            // said below
        }
        faults.add("currency", "currency.unknown", "Give a currency of ISO 4217 that people pay in, such as EUR.");
        return UNKNOWN;
    }

    private @Nullable List<@Nullable FulfillmentEvent> events() {
        return order.fulfillment() == null ? null : order.fulfillment().events();
    }

    private void checkDelivered(List<OrderSnapshot.Delivery> deliveries, Map<String, Integer> ordered) {
        Map<String, Integer> left = new HashMap<>(ordered);
        deliveries.stream()
                .flatMap(delivery -> delivery.lines().stream())
                .forEach(line -> left.merge(line.lineId(), -line.quantity(), Integer::sum));
        left.values().stream()
                .filter(count -> count < 0)
                .findFirst()
                .ifPresent(count -> faults.add(
                        "fulfillment.events",
                        "delivered.above-ordered",
                        "More of a line was delivered than was ordered."));
    }

    private long version(@Nullable Long version) {
        if (faults.present(version, "x-returns.version") && version != null) {
            if (version >= 1 && version <= LARGEST_VERSION) {
                return version;
            }
            faults.add(
                    "x-returns.version", "version.out-of-range", "Give a version from 1 to " + LARGEST_VERSION + ".");
        }
        return 1;
    }

    private boolean yes(@Nullable Boolean value, String field) {
        faults.present(value, field);
        return Boolean.TRUE.equals(value);
    }

    private String country(@Nullable String country) {
        if (faults.present(country, "x-returns.country") && country != null && !COUNTRIES.contains(country)) {
            faults.add(
                    "x-returns.country", "country.unknown", "Give a country of ISO 3166-1 in two letters, such as EE.");
        }
        return country == null ? "" : country;
    }
}
