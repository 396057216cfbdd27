package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.GoodsLine;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Allocation;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reckons what was paid for the units that are to be exchanged, from the order as the case froze it. */
@ApplicationScoped
public class ExchangeOffers {

    /** The cases that speak for units and end by a decision. */
    private static final Set<CaseKind> WITH_UNITS = EnumSet.of(CaseKind.RETURN, CaseKind.CLAIM, CaseKind.WARRANTY);

    private final Jdbi jdbi;
    private final ExchangeBook book;
    private final ExchangeProblems problems;

    ExchangeOffers(Jdbi jdbi, ExchangeBook book, ExchangeProblems problems) {
        this.jdbi = jdbi;
        this.book = book;
        this.problems = problems;
    }

    /**
     * As many offers, in the same order.
     *
     * @throws Problem 400 at the field that does not fit: no order, not its line, too many units, another currency, a price for
     *     what is free of charge
     */
    public List<ExchangeOffer> of(LoggedCase file, List<WantedExchange> wanted) {
        return wanted.isEmpty() ? List.of() : jdbi.withHandle(handle -> of(handle, file, wanted));
    }

    List<ExchangeOffer> of(Handle handle, LoggedCase file, List<WantedExchange> wanted) {
        List<Exchange> before = book.of(handle, file.id()).stream()
                .filter(one -> one.state().holds())
                .toList();
        List<ExchangeOffer> offers = new ArrayList<>();
        for (WantedExchange one : wanted) {
            int taken = before.stream()
                            .filter(earlier -> earlier.offer().line().equals(one.line()))
                            .mapToInt(earlier -> earlier.offer().units())
                            .sum()
                    + offers.stream()
                            .filter(other -> other.line().equals(one.line()))
                            .mapToInt(ExchangeOffer::units)
                            .sum();
            offers.add(offer(goods(file, one), one, taken));
        }
        return offers;
    }

    OrderedGoods goods(LoggedCase file, WantedExchange wanted) {
        return file.state()
                .declaration()
                .filter(said -> WITH_UNITS.contains(said.kind()))
                .flatMap(Declaration::order)
                .orElseThrow(() -> problems.invalid(wanted.field(""), "no-goods", Map.of()));
    }

    private ExchangeOffer offer(OrderedGoods goods, WantedExchange wanted, int taken) {
        GoodsLine line = goods.lines().stream()
                .filter(one -> one.line().equals(wanted.line()))
                .findFirst()
                .orElseThrow(() -> problems.invalid(wanted.field("line"), "not-its-line", Map.of()));
        if (wanted.units() > line.quantity() - taken) {
            throw problems.invalid(
                    wanted.field("quantity"), "too-many", Map.of("left", Math.max(0, line.quantity() - taken)));
        }
        requirePriceThatFits(wanted, line);
        return new ExchangeOffer(
                line.line(),
                wanted.units(),
                wanted.article(),
                wanted.articleNumber(),
                Allocation.ofPieces(line.paid(), line.quantity(), taken, wanted.units()),
                wanted.price());
    }

    private void requirePriceThatFits(WantedExchange wanted, GoodsLine line) {
        if (wanted.kind() == RemedyKind.REPLACEMENT && wanted.price().isPresent()) {
            throw problems.invalid(wanted.field("price.minor"), "free-of-charge", Map.of());
        }
        if (wanted.kind() == RemedyKind.EXCHANGE && wanted.price().isEmpty()) {
            throw problems.invalid(wanted.field("price.minor"), "no-price", Map.of());
        }
        String currency = line.paid().currency().getCurrencyCode();
        if (wanted.price()
                .filter(price -> !price.currency().getCurrencyCode().equals(currency))
                .isPresent()) {
            throw problems.invalid(wanted.field("price.currency"), "other-currency", Map.of("currency", currency));
        }
    }
}
