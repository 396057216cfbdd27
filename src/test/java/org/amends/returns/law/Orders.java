package org.amends.returns.law;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.time.BusinessCalendar;

/** Orders of these tests: one line of one kettle for a consumer in Estonia, told of everything, and what differs. */
final class Orders {

    static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final ZoneId BRATISLAVA = ZoneId.of("Europe/Bratislava");

    private static final Map<String, BusinessCalendar> CALENDARS = new ConcurrentHashMap<>();

    private String country = "EE";
    private boolean consumer = true;
    private boolean online = true;
    private boolean costNotice = true;
    private Instant concluded = at(TALLINN, "2026-06-01T12:00");
    private Optional<Instant> informed = Optional.of(concluded);
    private final List<OrderLine> lines = new ArrayList<>();
    private final List<OrderSnapshot.Delivery> deliveries = new ArrayList<>();

    static Orders order() {
        return new Orders();
    }

    static BusinessCalendar calendar(String country) {
        return CALENDARS.computeIfAbsent(country, code -> LegalCalendar.of(code, 2023, 2035));
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }

    static OrderLine line(String id, int ordered) {
        return new OrderLine(
                id,
                "Kettle",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("kitchen"),
                ordered,
                0,
                euros(3000L * ordered),
                euros(500L * ordered),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static OrderLine excluded(OrderLine line, WithdrawalExclusion why) {
        return copy(line, Optional.of(why), line.warrantyMonths(), line.repairable(), line.ancillaryTo());
    }

    static OrderLine warranted(OrderLine line, int months) {
        return copy(line, line.exclusion(), Optional.of(months), line.repairable(), line.ancillaryTo());
    }

    static OrderLine repairable(OrderLine line) {
        return copy(line, line.exclusion(), line.warrantyMonths(), true, line.ancillaryTo());
    }

    static OrderLine ancillary(OrderLine line, String to) {
        return copy(line, line.exclusion(), line.warrantyMonths(), line.repairable(), Optional.of(to));
    }

    private static OrderLine copy(
            OrderLine line,
            Optional<WithdrawalExclusion> exclusion,
            Optional<Integer> warranty,
            boolean repairable,
            Optional<String> ancillaryTo) {
        return new OrderLine(
                line.id(),
                line.title(),
                line.sku(),
                line.gtin(),
                line.serials(),
                line.category(),
                line.ordered(),
                line.fulfilled(),
                line.paid(),
                line.tax(),
                exclusion,
                warranty,
                repairable,
                ancillaryTo);
    }

    Orders in(String other) {
        country = other;
        return this;
    }

    Orders forATrade() {
        consumer = false;
        return this;
    }

    Orders inAShop() {
        online = false;
        return this;
    }

    Orders withoutCostNotice() {
        costNotice = false;
        return this;
    }

    /** Told of the right at that moment too. */
    Orders concluded(Instant at) {
        concluded = at;
        informed = Optional.of(at);
        return this;
    }

    Orders informed(Optional<Instant> at) {
        informed = at;
        return this;
    }

    Orders with(OrderLine line) {
        lines.add(line);
        return this;
    }

    Orders kettle(UnaryOperator<OrderLine> change) {
        return with(change.apply(line("kettle", 1)));
    }

    Orders delivered(Instant at, String line, int quantity) {
        deliveries.add(new OrderSnapshot.Delivery(
                "d" + deliveries.size(), at, List.of(new OrderSnapshot.DeliveredLine(line, quantity))));
        return this;
    }

    /** All of its lines at once. */
    Orders delivered(Instant at) {
        deliveries.add(new OrderSnapshot.Delivery(
                "d" + deliveries.size(),
                at,
                snapshot().lines().stream()
                        .map(line -> new OrderSnapshot.DeliveredLine(line.id(), line.ordered()))
                        .toList()));
        return this;
    }

    OrderSnapshot snapshot() {
        return new OrderSnapshot(
                new OrderName("webshop", "1001"),
                1,
                Currency.getInstance("EUR"),
                concluded,
                new OrderSnapshot.Buyer(consumer, country),
                new OrderSnapshot.Terms(online, informed, costNotice),
                lines.isEmpty() ? List.of(line("kettle", 1)) : lines,
                deliveries,
                List.of(),
                new OrderSnapshot.DeliveryCost(euros(490), euros(0)));
    }
}
