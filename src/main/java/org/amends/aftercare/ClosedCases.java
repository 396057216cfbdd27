package org.amends.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.Deciding;
import org.amends.casefile.EventJson;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Verb;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Handle;

/**
 * A case that is closed leaves a question for later, whatever became of it: who is asked is never chosen by the outcome (S4-19).
 * Whoever withdrew their complaint has told us that they want nothing more.
 */
@ApplicationScoped
class ClosedCases implements Following {

    /** Nobody is written to in the night. */
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final AftercareBook book;
    private final Deciding deciding;
    private final OrganisationCalendar calendar;
    private final AftercareConfig config;

    ClosedCases(AftercareBook book, Deciding deciding, OrganisationCalendar calendar, AftercareConfig config) {
        this.book = book;
        this.deciding = deciding;
        this.calendar = calendar;
        this.config = config;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        boolean closes = event.to() == CaseStatus.CLOSED && !event.from().equals(Optional.of(CaseStatus.CLOSED));
        if (!closes) {
            return;
        }
        deciding.facts(file)
                .terms()
                .askedAgain(settledAt(file).orElse(event.at()), event.at())
                .map(day -> morning(day, event.at()))
                .ifPresent(at -> book.ask(handle, file.id(), event.seq(), at, at.plus(config.openFor())));
    }

    /** When everything that was decided was done; empty where nothing had to be. */
    private static Optional<Instant> settledAt(LoggedCase file) {
        return file.log().stream()
                .map(EventJson.Logged::event)
                .filter(event -> event.verb() == Verb.SETTLE)
                .map(Event::at)
                .reduce((earlier, later) -> later);
    }

    private Instant morning(Instant day, Instant closed) {
        // A day ends with the instant at which the next one begins.
        ZonedDateTime morning = day.minusMillis(1).atZone(calendar.zone()).with(MORNING);
        return (morning.toInstant().isAfter(closed) ? morning : morning.plusDays(1)).toInstant();
    }
}
