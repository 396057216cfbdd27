package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amends.policy.pack.AppliesTo;
import org.amends.policy.pack.PackRef;
import org.amends.returns.law.PickUpHours;
import org.amends.returns.law.PromisedWays;
import org.amends.returns.law.ReturnMethod;
import org.amends.returns.law.ShopPolicies;
import org.amends.returns.law.ShopPolicy;

/** Finds what was promised of returns to whoever bought at some moment. */
@ApplicationScoped
public class ReturnPromises implements ShopPolicies, PromisedWays {

    private final PolicyBooks books;
    private final Rulebooks rulebooks;
    private final PackShelf shelf;
    private final OwnCalendar calendar;
    private final CalendarShelf calendars;

    ReturnPromises(
            PolicyBooks books, Rulebooks rulebooks, PackShelf shelf, OwnCalendar calendar, CalendarShelf calendars) {
        this.books = books;
        this.rulebooks = rulebooks;
        this.shelf = shelf;
        this.calendar = calendar;
        this.calendars = calendars;
    }

    /**
     * The promise of the packs that were in force when the contract was concluded, whatever was retired or changed since; and
     * each term that today's packs promise better, because everybody reads today's promise and may rely on it. It never gets
     * worse for an order that was made.
     */
    public ReturnPromise inForce(Instant concludedAt) {
        List<PackRef> now = books.on(books.today());
        List<PackRef> then = shelf.activations(concludedAt)
                .on(LocalDate.ofInstant(concludedAt, calendar.zone()), rulebooks::validFrom);
        return then.equals(now) ? of(now) : of(then).orBetter(of(now));
    }

    @Override
    public ShopPolicy of(Instant concludedAt, Instant received) {
        return inForce(concludedAt).asOf(received);
    }

    @Override
    public Set<ReturnMethod> methods(Instant concludedAt) {
        return inForce(concludedAt).methods().value();
    }

    @Override
    public Set<PickUpHours> pickUpHours(Instant concludedAt) {
        return inForce(concludedAt).pickUpHours().value();
    }

    @Override
    public int sendDays() {
        return today().sendDays().value();
    }

    /** What is promised to whoever buys now. */
    public ReturnPromise today() {
        return of(books.on(books.today()));
    }

    /** Packs that are not about returns promise none. By which channel they come nobody knows when they buy. */
    private ReturnPromise of(List<PackRef> packs) {
        List<PackRef> ofReturns = packs.stream().filter(this::isOfReturns).toList();
        return ofReturns.isEmpty()
                ? ReturnPromise.nothing()
                : ReturnPromise.of(rulebooks.of(ofReturns, calendars.editions()));
    }

    private boolean isOfReturns(PackRef ref) {
        AppliesTo to = rulebooks.effective(ref).pack().appliesTo();
        return to.kinds().isEmpty() || to.kinds().contains(AppliesTo.Kind.RETURN);
    }
}
