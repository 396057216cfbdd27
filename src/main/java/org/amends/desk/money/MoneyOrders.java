package org.amends.desk.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseStory;
import org.amends.desk.form.NamedOrder;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.money.Money;
import org.amends.order.OrderCeilings;
import org.amends.order.Orders;
import org.amends.order.StoredOrder;
import org.amends.remedy.refund.FrozenShares;
import org.amends.returns.CaseOrders;
import org.amends.web.Amounts;
import org.amends.web.Form;

/** The order behind a refund: the one that the case froze, or the one that a colleague has named in the form. */
@ApplicationScoped
class MoneyOrders {

    private final CaseOrders frozen;
    private final Orders orders;
    private final OrderCeilings ceilings;
    private final FrozenShares shares;

    MoneyOrders(CaseOrders frozen, Orders orders, OrderCeilings ceilings, FrozenShares shares) {
        this.frozen = frozen;
        this.shares = shares;
        this.orders = orders;
        this.ceilings = ceilings;
    }

    /** What is still to be given back of the frozen order; empty for a case without one. */
    Optional<FrozenShares.Shares> shares(CaseStory story, Money left) {
        return shares.of(story.file(), left);
    }

    /** @param left all that may be proposed; where the shares come to another sum, nobody can say of which line it is */
    Optional<MoneyOrder> frozen(CaseStory story, FrozenShares.Shares shares, Money left, Locale locale) {
        Sheet sheet = new Sheet(left, locale, shares.minor() != left.minor());
        return story.state().declaration().flatMap(Declaration::order).flatMap(goods -> frozen.find(
                        story.file().id())
                .flatMap(order -> ceilings.of(goods.order()).map(all -> ofGoods(order, goods, shares, all, sheet))));
    }

    /** Empty when there is no such order, or it was paid in another currency. */
    Optional<MoneyOrder> named(Form form, String name, Money left, Locale locale) {
        return NamedOrder.in(form, name + "-order")
                .flatMap(orders::find)
                .filter(order -> order.snapshot().currency().equals(left.currency()))
                .flatMap(order ->
                        ceilings.of(order.id()).map(all -> ofOrder(order, all, new Sheet(left, locale, true))));
    }

    private static MoneyOrder ofGoods(
            CaseOrders.CaseOrder order,
            OrderedGoods goods,
            FrozenShares.Shares shares,
            OrderCeilings.Ceilings all,
            Sheet sheet) {
        Map<String, String> titles = order.titles();
        return new MoneyOrder(
                order.name().source(),
                order.name().externalId(),
                true,
                goods.lines().stream()
                        .map(line -> new MoneyOrder.Line(
                                line.line(),
                                titles.getOrDefault(line.line(), line.line()),
                                line.quantity(),
                                sheet.share(Math.min(
                                        shares.lines().getOrDefault(line.line(), 0L),
                                        all.line(line.line())
                                                .map(OrderCeilings.Line::left)
                                                .orElse(0L)))))
                        .toList(),
                sheet.share(Math.min(shares.delivery(), all.deliveryLeft())),
                sheet.payments(all));
    }

    private static MoneyOrder ofOrder(StoredOrder order, OrderCeilings.Ceilings all, Sheet sheet) {
        return new MoneyOrder(
                order.snapshot().name().source(),
                order.snapshot().name().externalId(),
                false,
                order.snapshot().lines().stream()
                        .map(line -> new MoneyOrder.Line(
                                line.id(),
                                line.title(),
                                line.ordered(),
                                sheet.share(all.line(line.id())
                                        .map(OrderCeilings.Line::left)
                                        .orElse(0L))))
                        .toList(),
                sheet.share(all.deliveryLeft()),
                sheet.payments(all));
    }

    /** @param blank whether the colleague has to say how much of a line it is */
    private record Sheet(Money left, Locale locale, boolean blank) {

        MoneyOrder.Share share(long minor) {
            Money most = new Money(minor, left.currency());
            return new MoneyOrder.Share(text(most), blank || minor == 0 ? "" : MoneyViews.plain(most));
        }

        List<MoneyOrder.Payment> payments(OrderCeilings.Ceilings all) {
            return all.payments().stream()
                    .filter(payment -> payment.currency().equals(left.currency().getCurrencyCode()))
                    .map(payment ->
                            new MoneyOrder.Payment(payment.id(), text(new Money(payment.left(), left.currency()))))
                    .toList();
        }

        private String text(Money amount) {
            return Amounts.text(amount.minor(), amount.currency().getCurrencyCode(), locale);
        }
    }
}
