package org.amends.promise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Feasibility;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.time.OrganisationCalendar;

/**
 * By when a team can honestly say that something is done (S0-8, S1-26): as much business time from now as four of five such
 * things took it lately, on the calendar as it stands, so that holidays and closures ahead count. A team with too little of
 * a past goes by the due date that the case's own terms give; for a promise, which no pack dates, that is the one for
 * answering a message.
 */
@ApplicationScoped
public class FeasibleDates implements Feasibility {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final RecentTimes recent;
    private final OrganisationCalendar calendar;

    FeasibleDates(RecentTimes recent, OrganisationCalendar calendar) {
        this.recent = recent;
        this.calendar = calendar;
    }

    /** Where a date comes from. */
    public enum Source {
        /** The team's recent times. */
        HISTORY,
        /** The terms of the case, for want of enough of them. */
        TERMS
    }

    /**
     * @param at no sooner than this without a reason; to the full hour, so that a form may be filled in for a while
     * @param suggested the next full hour after it: what a form begins with
     * @param times how many recent times it is taken from
     * @param businessMinutes how long four of five of them took; zero by the terms
     */
    public record FeasibleDate(Instant at, Instant suggested, Source source, int times, long businessMinutes) {}

    @Override
    public Instant promise(UUID team, Terms terms, Instant now) {
        return date(DeadlineKind.PROMISE, team, terms, now).at();
    }

    /** @param kind a promise, the next word to the customer, an answer or the decision */
    public FeasibleDate date(DeadlineKind kind, UUID team, Terms terms, Instant now) {
        return recent.of(team, kind)
                .map(times -> dated(
                        calendar.current().add(now, times.usual()),
                        Source.HISTORY,
                        times.count(),
                        times.usual().toMinutes()))
                .orElseGet(() -> dated(byTerms(kind, terms, now), Source.TERMS, 0, 0));
    }

    /**
     * When the customer hears from us again, as an acknowledgement suggests it: however quick a team was lately, not within
     * the hour, which is over before anything was done; and never later than the terms allow.
     */
    public Instant nextContact(UUID team, Terms terms, Instant now) {
        Instant usual = date(DeadlineKind.KEEP_INFORMED, team, terms, now).suggested();
        Instant soonest = calendar.current().add(now, AN_HOUR);
        Instant latest = byTerms(DeadlineKind.KEEP_INFORMED, terms, now);
        return Stream.of(usual, soonest)
                .max(Instant::compareTo)
                .filter(latest::isAfter)
                .orElse(latest);
    }

    private static FeasibleDate dated(Instant exact, Source source, int times, long businessMinutes) {
        Instant hour = exact.truncatedTo(ChronoUnit.HOURS);
        Instant suggested = source == Source.TERMS ? exact : hour.plus(1, ChronoUnit.HOURS);
        return new FeasibleDate(hour, suggested, source, times, businessMinutes);
    }

    private static Instant byTerms(DeadlineKind kind, Terms terms, Instant now) {
        Optional<Terms.Due> due =
                switch (kind) {
                    case KEEP_INFORMED -> terms.due(kind, Verb.INFORM, now);
                    case DECIDE -> terms.due(kind, Verb.ACKNOWLEDGE, now);
                    default -> terms.due(DeadlineKind.ANSWER_MESSAGE, Verb.ANSWER, now);
                };
        return due.map(Terms.Due::at).orElse(now);
    }
}
