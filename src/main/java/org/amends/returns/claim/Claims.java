package org.amends.returns.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.RemedyKind;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.CaseOrders;
import org.amends.returns.LegalCalendars;
import org.amends.returns.law.GuaranteeTerms;
import org.amends.returns.law.Regime;
import org.amends.time.BusinessCalendar;

/** Reads claims of consumers whose law is known: the goods of a case, held against its frozen order. */
@ApplicationScoped
class Claims {

    private static final Set<RemedyKind> IN_KIND =
            EnumSet.of(RemedyKind.REPAIR, RemedyKind.REPLACEMENT, RemedyKind.EXCHANGE);

    private final CaseOrders orders;
    private final LegalCalendars calendars;
    private final GuaranteeTerms terms;
    private final Clock clock;

    Claims(CaseOrders orders, LegalCalendars calendars, GuaranteeTerms terms, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param lines those that the case is about */
    record Claim(OrderSnapshot order, ClaimRecord record, List<LineClaim> lines, BusinessCalendar calendar) {

        Regime regime() {
            return Regime.of(order.buyer().country());
        }
    }

    /** Empty for every other case, while nobody has found the order, and where no law of the guarantee is known. */
    Optional<Claim> of(LoggedCase file, ClaimRecord record) {
        return goods(file).flatMap(goods -> orders.frozen(file.id())
                .filter(Claims::isConsumers)
                .map(order -> claim(file, goods, order, record)));
    }

    static Optional<OrderedGoods> goods(LoggedCase file) {
        return file.state().kind() == CaseKind.CLAIM
                ? file.state().declaration().flatMap(Declaration::order)
                : Optional.empty();
    }

    private static boolean isConsumers(OrderSnapshot order) {
        return order.buyer().consumer() && Regime.of(order.buyer().country()).hasWithdrawal();
    }

    private Claim claim(LoggedCase file, OrderedGoods goods, OrderSnapshot order, ClaimRecord record) {
        Instant now = clock.instant();
        BusinessCalendar calendar = calendars.of(order, now);
        List<LineClaim> lines = goods.lines().stream()
                .map(line -> LineClaim.of(order, line.line(), record, waiting(file), terms, calendar, now))
                .toList();
        return new Claim(order, record, lines, calendar);
    }

    /** Since they asked, for as long as something in kind is promised and not done (Consumer Rights Act 2015, s. 22(6)). */
    private static Optional<Instant> waiting(LoggedCase file) {
        return Optional.of(file.receivedAt())
                .filter(asked -> file.state().remediesOwed().stream().anyMatch(owed -> IN_KIND.contains(owed.kind())));
    }
}
