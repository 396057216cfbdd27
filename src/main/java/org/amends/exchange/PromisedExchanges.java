package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.exchange.ExchangeLedger.PromisedGoods;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;

/** Writes down beside a decision what it promises to send, and uses the units and their money up in the same transaction. */
@ApplicationScoped
public class PromisedExchanges {

    private final ExchangeOffers offers;
    private final ExchangeLedger ledger;
    private final ReplacementPorts ports;
    private final ExchangeProblems problems;

    PromisedExchanges(ExchangeOffers offers, ExchangeLedger ledger, ReplacementPorts ports, ExchangeProblems problems) {
        this.offers = offers;
        this.ledger = ledger;
        this.ports = ports;
        this.problems = problems;
    }

    /** What it throws undoes the decision: {@link Problem} 400 or 409 when units or money are used up already. */
    public CaseCommands.Beside beside(List<WantedExchange> wanted) {
        return (handle, file, event) -> promise(handle, file, event, wanted);
    }

    private void promise(Handle handle, LoggedCase file, Event event, List<WantedExchange> wanted) {
        if (wanted.isEmpty() || !(event.fact() instanceof Fact.Decided decided)) {
            return;
        }
        List<ExchangeOffer> made = offers.of(handle, file, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            WantedExchange one = wanted.get(i);
            ExchangeOffer offer = made.get(i);
            boolean held = ledger.add(
                    handle,
                    file.id(),
                    decided.remedies().get(one.remedy()),
                    new PromisedGoods(offers.goods(file, one).order(), offer, ports.chosen()),
                    ExchangeStep.of(offer.first(), event));
            if (!held) {
                throw problems.conflict("used-up");
            }
        }
    }
}
