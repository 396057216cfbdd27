package org.amends.desk.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.order.OrderCeilings;
import org.amends.order.Orders;
import org.amends.order.StoredOrder;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.CaseOrders;
import org.amends.web.Amounts;

/** Makes of an order and what is spoken for of it what its page shows. */
@ApplicationScoped
class OrderSheets {

    private final Orders orders;
    private final OrderCeilings ceilings;
    private final CaseOrders cases;

    OrderSheets(Orders orders, OrderCeilings ceilings, CaseOrders cases) {
        this.orders = orders;
        this.ceilings = ceilings;
        this.cases = cases;
    }

    Optional<OrderSheet> find(OrderName name, Locale locale) {
        return orders.find(name)
                .flatMap(order -> ceilings.of(order.id()).map(all -> sheet(order, all, new Sums(order, locale))));
    }

    private OrderSheet sheet(StoredOrder stored, OrderCeilings.Ceilings all, Sums sums) {
        OrderSnapshot order = stored.snapshot();
        return new OrderSheet(
                order.name().source(),
                order.name().externalId(),
                order.version(),
                order.concludedAt(),
                order.buyer().country(),
                order.buyer().consumer(),
                all.lines().stream().map(line -> line(line, order, sums)).toList(),
                sums.paid(all.deliveryPaid(), all.deliveryGivenBack(), all.deliveryLeft()),
                payments(all, sums),
                cases.speakingFor(stored.id()));
    }

    /** A line that the shop has dropped since is there as long as a case speaks for it. */
    private static OrderSheet.Line line(OrderCeilings.Line line, OrderSnapshot order, Sums sums) {
        return new OrderSheet.Line(
                line.id(),
                order.line(line.id()).map(OrderLine::title).orElse(""),
                line.units(),
                line.committed(),
                sums.paid(line.paid(), line.givenBack(), line.left()));
    }

    private static List<OrderSheet.Payment> payments(OrderCeilings.Ceilings all, Sums sums) {
        return all.payments().stream()
                .map(payment -> {
                    Sums own = new Sums(payment.currency(), sums.locale());
                    return new OrderSheet.Payment(
                            payment.id(),
                            payment.elsewhere() == 0 ? "" : own.text(payment.elsewhere()),
                            own.paid(payment.captured(), payment.givenBack(), payment.left()));
                })
                .toList();
    }

    private record Sums(String currency, Locale locale) {

        private Sums(StoredOrder order, Locale locale) {
            this(order.snapshot().currency().getCurrencyCode(), locale);
        }

        private OrderSheet.Paid paid(long paid, long givenBack, long left) {
            return new OrderSheet.Paid(text(paid), text(givenBack), text(left));
        }

        private String text(long minor) {
            return Amounts.text(minor, currency, locale);
        }
    }
}
