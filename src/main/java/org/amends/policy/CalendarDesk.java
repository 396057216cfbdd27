package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.policy.pack.Calendars;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.PackLint;
import org.amends.policy.pack.PackRef;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarDefinition;
import org.amends.time.CalendarFault;
import org.jdbi.v3.core.Jdbi;

/**
 * Edits calendars. An edit is a new version, on which everything counts that starts from then on; what runs is counted on
 * the version with which it began.
 */
@ApplicationScoped
class CalendarDesk {

    /** A duty that starts at the end of this year ends in the next, and its last rung before the one after is over. */
    private static final int YEARS_AHEAD = 2;

    private final Jdbi jdbi;
    private final CalendarShelf shelf;
    private final PackShelf packs;
    private final Rulebooks rulebooks;
    private final PolicyBooks books;

    CalendarDesk(Jdbi jdbi, CalendarShelf shelf, PackShelf packs, Rulebooks rulebooks, PolicyBooks books) {
        this.jdbi = jdbi;
        this.shelf = shelf;
        this.packs = packs;
        this.rulebooks = rulebooks;
        this.books = books;
    }

    /** Why a version was not made. */
    sealed interface Made {
        record Done() implements Made {}

        /** Its entries are wrong. */
        record Wrong(List<CalendarFault> faults) implements Made {}

        /** Packs in force could not be kept on it. */
        record BreaksPacks(List<Fault> faults) implements Made {}

        /** @param newest that there is */
        record NotNext(int newest) implements Made {}
    }

    Made make(CalendarDefinition definition, UUID by) {
        List<CalendarFault> faults = new ArrayList<>(definition.faults());
        if (faults.isEmpty()) {
            faults.addAll(reach(definition));
        }
        if (!faults.isEmpty()) {
            return new Made.Wrong(faults);
        }
        List<Fault> broken = broken(definition);
        if (!broken.isEmpty()) {
            return new Made.BreaksPacks(broken);
        }
        Made made = jdbi.inTransaction(handle -> {
            PackShelf.lock(handle);
            int newest = CalendarShelf.newest(handle, definition.id());
            if (definition.version() != newest + 1) {
                return new Made.NotNext(newest);
            }
            shelf.put(handle, definition, Optional.of(by));
            return new Made.Done();
        });
        shelf.forget();
        return made;
    }

    private List<CalendarFault> reach(CalendarDefinition definition) {
        int year = books.today().getYear();
        return Stream.of(
                        Optional.of(new CalendarFault(
                                        "firstYear",
                                        "The calendar has to know this year, " + year + ", and those before."))
                                .filter(fault -> definition.firstYear() > year),
                        Optional.of(new CalendarFault(
                                        "lastYear",
                                        "The calendar has to know the years up to " + (year + YEARS_AHEAD)
                                                + ": what starts now may end then."))
                                .filter(fault -> definition.lastYear() < year + YEARS_AHEAD))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whatever the lint of a pack would say if it were activated on this calendar. */
    private List<Fault> broken(CalendarDefinition definition) {
        BusinessCalendar calendar = definition.calendar();
        Calendars present = shelf.at(shelf.editions());
        Calendars then = id -> id.equals(definition.id()) ? Optional.of(calendar) : present.find(id);
        LocalDate today = books.today();
        Activations activations = packs.activations();
        return activations.turningDays(today, rulebooks::validFrom).stream()
                .flatMap(day -> activations.on(day, rulebooks::validFrom).stream())
                .distinct()
                .map(rulebooks::effective)
                .flatMap(pack -> said(pack, then))
                .toList();
    }

    private Stream<Fault> said(EffectivePack pack, Calendars then) {
        PackRef ref = pack.ref();
        return PackLint.check(pack.pack(), rulebooks.library(), then).stream()
                .map(fault -> new Fault(
                        fault.line(), fault.column(), ref + " " + fault.path(), fault.code(), fault.message()));
    }
}
