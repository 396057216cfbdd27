package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;
import org.jdbi.v3.core.Handle;

/**
 * Moves exchanges with their case: what is carried out is sent, what is no longer owed is dropped. Whoever has the same again
 * at the end may come back with it, as with the one before; another article used its units up.
 */
@ApplicationScoped
class ExchangesFollowed implements Following {

    private final ExchangeBook book;
    private final ExchangeLedger ledger;
    private final ExchangeProblems problems;

    ExchangesFollowed(ExchangeBook book, ExchangeLedger ledger, ExchangeProblems problems) {
        this.book = book;
        this.ledger = ledger;
        this.problems = problems;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.RemedyDone done) {
            book.of(handle, file.id(), done.remedy()).ifPresent(one -> sent(handle, one, event));
        } else if (event.verb() == Verb.CONTEST || event.verb() == Verb.WITHDRAW || isDecidedAnew(event)) {
            dropAll(handle, file, event);
        } else if (event.verb() == Verb.REVERSE_RECEIPT) {
            requireNothingOrdered(handle, file);
        }
        if (event.fact() instanceof Fact.Ended) {
            book.of(handle, file.id()).stream()
                    .filter(one -> one.offer().price().isEmpty())
                    .forEach(one -> ledger.giveUp(handle, one.id()));
        }
    }

    private static boolean isDecidedAnew(Event event) {
        return event.verb() == Verb.DECIDE && event.from().equals(Optional.of(CaseStatus.REMEDY_DUE));
    }

    private void sent(Handle handle, Exchange one, Event event) {
        Exchange locked = ledger.lock(handle, one.id()).orElseThrow();
        if (!locked.state().mayBecome(ExchangeState.SENT)) {
            throw problems.conflict(locked.state() == ExchangeState.OFFERED ? "not-agreed" : "over");
        }
        ledger.move(handle, locked, ExchangeStep.of(ExchangeState.SENT, event));
        ledger.ended(handle, locked.id(), event.seq());
    }

    /** What goes out for these goods is not called back by counting them anew. */
    private void requireNothingOrdered(Handle handle, LoggedCase file) {
        for (Exchange one : book.of(handle, file.id())) {
            if (ledger.lock(handle, one.id()).orElseThrow().state() == ExchangeState.ORDERED) {
                throw problems.conflict("ordered");
            }
        }
    }

    private void dropAll(Handle handle, LoggedCase file, Event event) {
        drop(handle, book.of(handle, file.id()), event);
    }

    /** What the shop's system has been asked for can't be called back from here. */
    void drop(Handle handle, List<Exchange> all, Event event) {
        for (Exchange one : all) {
            Exchange locked = ledger.lock(handle, one.id()).orElseThrow();
            if (locked.state() == ExchangeState.ORDERED) {
                throw problems.conflict("ordered");
            }
            if (locked.state().mayBecome(ExchangeState.DROPPED)) {
                ledger.move(handle, locked, ExchangeStep.of(ExchangeState.DROPPED, event));
            }
        }
    }
}
