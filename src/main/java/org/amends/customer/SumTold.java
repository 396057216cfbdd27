package org.amends.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CustomerCaseView;
import org.amends.casefile.CustomerCaseView.DutyView;
import org.amends.casefile.LoggedCase;
import org.amends.customer.CaseTold.Sum;
import org.amends.customer.CaseTold.SumLine;
import org.amends.customer.CaseTold.SumState;
import org.amends.goods.GoodsBook;
import org.amends.goods.ProposedDeduction;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;
import org.amends.returns.CaseOrders;
import org.amends.web.Amounts;
import org.amends.web.Messages;

/** What comes back by a withdrawal, line by line as its order was frozen, with what its goods have lost taken off (S1-31). */
@Singleton
class SumTold {

    private final CaseLog log;
    private final CaseOrders orders;
    private final GoodsBook book;
    private final Messages messages;

    SumTold(CaseLog log, CaseOrders orders, GoodsBook book, Messages messages) {
        this.log = log;
        this.orders = orders;
        this.book = book;
        this.messages = messages;
    }

    /** Empty for a complaint, and for a withdrawal that was taken back. */
    Optional<Sum> of(OpenedCase opened, Locale locale) {
        CustomerCaseView view = opened.view();
        boolean over = KindWords.state(view).equals("WITHDRAWN");
        return over || !KindWords.isWithdrawal(view)
                ? Optional.empty()
                : log.find(opened.caseId()).flatMap(file -> sum(file, view, locale));
    }

    private Optional<Sum> sum(LoggedCase file, CustomerCaseView view, Locale locale) {
        return file.state().declaration().map(Declaration::order).map(order -> order.map(
                        goods -> found(file, goods, view, locale))
                .orElseGet(() -> sought(view)));
    }

    /** Nobody has found the order yet; the date stands all the same. */
    private static Sum sought(CustomerCaseView view) {
        return new Sum("", List.of(), due(view), "", SumState.DUE);
    }

    private Sum found(LoggedCase file, OrderedGoods goods, CustomerCaseView view, Locale locale) {
        Map<String, String> titles =
                orders.find(file.id()).map(CaseOrders.CaseOrder::titles).orElse(Map.of());
        List<SumLine> lines = new ArrayList<>();
        goods.lines()
                .forEach(line -> lines.add(new SumLine(
                        titles.getOrDefault(line.line(), line.line()), line.quantity(), text(line.paid(), locale))));
        if (goods.delivery().minor() > 0) {
            lines.add(new SumLine(
                    messages.text(locale, "pages", "customer.sum.delivery"), 0, text(goods.delivery(), locale)));
        }
        List<ProposedDeduction> losses = book.of(file.id()).deductions().stream()
                .filter(ProposedDeduction::isApproved)
                .toList();
        losses.forEach(loss -> lines.add(less(loss, titles, locale)));
        return new Sum(text(less(goods.refund(), losses), locale), lines, due(view), means(file, locale), state(view));
    }

    private SumLine less(ProposedDeduction loss, Map<String, String> titles, Locale locale) {
        String title = titles.getOrDefault(loss.line(), loss.line());
        return new SumLine(
                messages.text(locale, "pages", "customer.sum.less", Map.of("title", title)),
                loss.units(),
                "−" + text(loss.amount(), locale));
    }

    private static Money less(Money whole, List<ProposedDeduction> losses) {
        long minor = losses.stream().mapToLong(loss -> loss.amount().minor()).sum();
        return new Money(whole.minor() - minor, whole.currency());
    }

    /** The same means that the customer paid with (Directive 2011/83/EU, art. 13(1)). */
    private String means(LoggedCase file, Locale locale) {
        List<String> cards = orders.cards(file.id());
        return cards.size() == 1
                ? messages.text(locale, "pages", "customer.sum.card", Map.of("digits", cards.get(0)))
                : messages.text(locale, "pages", "customer.sum.same");
    }

    private static Optional<Instant> due(CustomerCaseView view) {
        return view.duties().stream()
                .filter(duty -> duty.open() && duty.kind() == DeadlineKind.REFUND)
                .map(DutyView::dueAt)
                .findFirst();
    }

    private static SumState state(CustomerCaseView view) {
        boolean paid = view.remedies().stream()
                .filter(remedy -> remedy.kind() == RemedyKind.REFUND)
                .anyMatch(remedy -> remedy.doneAt().isPresent());
        if (paid && (view.status() == CaseStatus.SETTLED || view.status() == CaseStatus.CLOSED)) {
            return SumState.PAID;
        }
        return due(view).isPresent() ? SumState.DUE : SumState.IN_QUESTION;
    }

    private static String text(Money amount, Locale locale) {
        return Amounts.text(amount.minor(), amount.currency().getCurrencyCode(), locale);
    }
}
