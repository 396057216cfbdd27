package org.amends.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.exchange.ExchangeOffer;
import org.amends.exchange.ExchangeOffers;
import org.amends.exchange.ExchangeTelling;
import org.amends.exchange.PromisedExchanges;
import org.amends.exchange.WantedExchange;
import org.amends.lifecycle.Reckoning;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.RemedyPlan;
import org.amends.lifecycle.SumLine;
import org.amends.money.Money;
import org.amends.platform.problem.Problem;

/**
 * Makes the remedies of a decision from what people sent. What goes out in place of goods is told with its price; where it is
 * cheaper, the difference is a remedy of its own, so that it goes back like any other money.
 */
@ApplicationScoped
class RemedyPlans {

    private final ExchangeOffers offers;
    private final ExchangeTelling telling;
    private final PromisedExchanges promised;

    RemedyPlans(ExchangeOffers offers, ExchangeTelling telling, PromisedExchanges promised) {
        this.offers = offers;
        this.telling = telling;
        this.promised = promised;
    }

    CaseCommands.Beside beside(DecisionInput input) {
        return promised.beside(wanted(input));
    }

    /**
     * First those that were sent, in their order; then what is added to them.
     *
     * @throws Problem 400 at the field of an exchange that is not possible
     */
    List<RemedyPlan> of(DecisionInput input, LoggedCase file) {
        Iterator<ExchangeOffer> offered = offers.of(file, wanted(input)).iterator();
        List<RemedyPlan> plans = new ArrayList<>();
        List<RemedyPlan> added = new ArrayList<>();
        for (DecisionInput.RemedyInput remedy : input.remedies()) {
            Optional<ExchangeOffer> offer = remedy.exchange().map(exchange -> offered.next());
            plans.add(plan(remedy, plans.size(), offer.map(one -> telling.promise(file, one))));
            offer.flatMap(one -> difference(file, remedy, one)).ifPresent(added::add);
        }
        plans.addAll(added);
        return plans;
    }

    private static List<WantedExchange> wanted(DecisionInput input) {
        return IntStream.range(0, input.remedies().size())
                .boxed()
                .flatMap(i -> wanted(input.remedies().get(i), i).stream())
                .toList();
    }

    private static Optional<WantedExchange> wanted(DecisionInput.RemedyInput remedy, int place) {
        boolean sends = remedy.kind() == RemedyKind.EXCHANGE || remedy.kind() == RemedyKind.REPLACEMENT;
        String field = "remedies[" + place + "].exchange";
        if (remedy.exchange().isPresent() && !sends) {
            throw Problem.invalid(
                    field,
                    "exchange.other-kind",
                    "Goods go out for an exchange or a replacement, not for this remedy.");
        }
        if (remedy.exchange().isEmpty() && remedy.kind() == RemedyKind.EXCHANGE) {
            throw Problem.invalid(
                    field + ".article", "exchange.no-article", "Say what comes back and what goes out in its place.");
        }
        return remedy.exchange()
                .map(exchange -> new WantedExchange(
                        place,
                        remedy.kind(),
                        exchange.line(),
                        exchange.quantity(),
                        exchange.article().strip(),
                        exchange.articleNumber().map(String::strip).filter(text -> !text.isEmpty()),
                        exchange.price().map(price -> price.money(field + ".price.currency"))));
    }

    private static RemedyPlan plan(DecisionInput.RemedyInput remedy, int place, Optional<String> promise) {
        String field = "remedies[" + place + "].amount.currency";
        return new RemedyPlan(
                remedy.kind(),
                promise.map(sentence -> remedy.what() + "\n" + sentence).orElse(remedy.what()),
                remedy.amount().map(amount -> amount.money(field)),
                remedy.reckoning().map(RemedyPlans::reckoning),
                remedy.optIn(),
                remedy.owner(),
                remedy.by());
    }

    private Optional<RemedyPlan> difference(LoggedCase file, DecisionInput.RemedyInput remedy, ExchangeOffer offer) {
        return offer.cheaper()
                .map(sum -> new RemedyPlan(
                        RemedyKind.REFUND,
                        telling.text(file, "refund", offer),
                        Optional.of(sum),
                        Optional.of(reckoning(file, offer)),
                        remedy.owner(),
                        remedy.by()));
    }

    private Reckoning reckoning(LoggedCase file, ExchangeOffer offer) {
        return new Reckoning(
                telling.text(file, "rule", offer),
                List.of(
                        new SumLine(telling.title(file, offer), offer.credited().minor()),
                        new SumLine(
                                offer.article(),
                                -offer.price().map(Money::minor).orElse(0L))));
    }

    private static Reckoning reckoning(DecisionInput.ReckoningInput sum) {
        return new Reckoning(
                sum.rule(),
                sum.lines().orElse(List.of()).stream()
                        .map(line -> new SumLine(line.what(), line.minor()))
                        .toList());
    }
}
