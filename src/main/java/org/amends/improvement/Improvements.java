package org.amends.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.report.journey.Figure;
import org.amends.report.journey.JourneyMeasures;
import org.amends.report.journey.Measured;
import org.amends.report.journey.Period;
import org.amends.report.journey.ReportedThing;

/** Begins improvements, changes them and measures their figures, for the board and for programs alike. */
@ApplicationScoped
public class Improvements {

    private final ImprovementBook book;
    private final JourneyMeasures measures;
    private final Rosters rosters;
    private final Clock clock;

    Improvements(ImprovementBook book, JourneyMeasures measures, Rosters rosters, Clock clock) {
        this.book = book;
        this.measures = measures;
        this.rosters = rosters;
        this.clock = clock;
    }

    public record Beginning(UUID id, String title, ReportedThing thing, Figure figure, UUID owner) {}

    /** @param version that was seen */
    record Wanted(int version, String title, UUID owner, ImprovementState state) {}

    List<Improvement> all() {
        return book.all();
    }

    /** @throws Problem 404 */
    Improvement find(UUID id) {
        return book.find(id).orElseThrow(() -> Problem.notFound("improvement"));
    }

    List<ImprovementChange> changes(UUID id) {
        return book.changes(find(id).id());
    }

    /**
     * Measures its figure over the days before now, and keeps it.
     *
     * @param by nobody for what the service does by itself
     * @throws Problem 400 for a figure that the step or cause has not, or an owner who is nobody here
     */
    public Improvement begin(Beginning beginning, Optional<UUID> by) {
        if (!beginning.figure().isOf(beginning.thing())) {
            throw Problem.invalid("figure", "improvement.figure", "Choose a figure that the step or the cause has.");
        }
        requireColleague(beginning.owner());
        Instant now = clock.instant();
        Improvement begun = new Improvement(
                beginning.id(),
                beginning.title().strip(),
                beginning.thing(),
                beginning.figure(),
                beginning.owner(),
                ImprovementState.PLANNED,
                Optional.empty(),
                1,
                now,
                List.of());
        Measurement before =
                measured(begun, Measurement.Moment.BEFORE, Period.lastDays(Improvement.DAYS_BEFORE, clock));
        book.begin(begun, before, by);
        return find(begun.id());
    }

    /**
     * What is done is measured once more, so that nothing is done without its figure after.
     *
     * @throws Problem 400 for a state that does not follow or an owner who is nobody here, 404, or 409 when somebody changed it meanwhile
     */
    Improvement change(UUID id, Wanted wanted, Optional<UUID> by) {
        Improvement now = find(id);
        if (now.version() != wanted.version()) {
            throw stale();
        }
        if (!now.state().leadsTo(wanted.state())) {
            throw Problem.invalid("state", "improvement.state", "From where it is, it can’t go there.");
        }
        if (!now.owner().equals(wanted.owner())) {
            requireColleague(wanted.owner());
        }
        Improvement changed =
                now.changed(wanted.title().strip(), wanted.owner(), wanted.state(), inPlace(now, wanted.state()));
        boolean ends = wanted.state() == ImprovementState.DONE && now.state() != ImprovementState.DONE;
        if (!book.change(changed, ends ? Optional.of(after(changed)) : Optional.empty(), by)) {
            throw stale();
        }
        return find(id);
    }

    private Optional<Instant> inPlace(Improvement now, ImprovementState wanted) {
        return wanted == ImprovementState.IN_PLACE && now.state() != ImprovementState.IN_PLACE
                ? Optional.of(clock.instant())
                : now.inPlaceAt();
    }

    /**
     * From when the change was made until now; it may be measured again.
     *
     * @throws Problem 404, or 409 for what is not in place
     */
    Improvement measure(UUID id, Optional<UUID> by) {
        Improvement improvement = find(id);
        if (improvement.state() != ImprovementState.IN_PLACE) {
            throw Problem.conflict("improvement.not-in-place", "It is measured again once the change is in place.");
        }
        book.measure(id, after(improvement), by);
        return find(id);
    }

    private Measurement after(Improvement improvement) {
        Instant since = improvement.inPlaceAt().orElseThrow();
        return measured(improvement, Measurement.Moment.AFTER, new Period(since, clock.instant()));
    }

    private Measurement measured(Improvement improvement, Measurement.Moment moment, Period period) {
        Measured measured = measures.measure(improvement.figure(), improvement.thing(), period);
        return new Measurement(moment, measured.value(), measured.of(), period.since(), period.until());
    }

    private void requireColleague(UUID id) {
        if (rosters.recent().member(id).filter(StaffMember::active).isEmpty()) {
            throw Problem.invalid("owner", "improvement.owner", "Name somebody who works here.");
        }
    }

    private static Problem stale() {
        return Problem.conflict("improvement.changed", "Somebody has changed it meanwhile. Read it anew.");
    }
}
