package org.amends.policy.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.time.DueDate;
import org.amends.time.Explanation;

/** What is due when, by which clock of which pack. Immutable; everything else about it is computed from these three. */
public record Ruling(ArmedClock armed, Instant from, Instant due) {

    public Clock clock() {
        return armed.clock();
    }

    /** The pack and version in which the clock is written. */
    public PackRef pack() {
        return armed.owned().origin();
    }

    /** For the record: {@code uk-housing@1/stage-1}. */
    public String name() {
        return armed.owned().name();
    }

    public String calendarName() {
        return armed.calendarName();
    }

    /** Why it is due then, as counted from the start; neither extensions nor pauses are in it. */
    public Explanation explain() {
        return DueDate.explain(from, clock().limit(), armed.calendar());
    }

    /** The same clock with another due date: extended, paused, held. Its ladder moves with it. */
    public Ruling movedTo(Instant other) {
        return new Ruling(armed, from, other);
    }

    /** After so many letters that extend it; empty if no letter does. */
    public Optional<Ruling> extended(int letters) {
        return clock().extension().map(extension -> movedTo(clock().extended(from, due, letters, armed.calendar())));
    }

    /** It may wait for the first of the events that hold it; a clock that nothing holds stays. */
    public Ruling held(Optional<Instant> firstOfHeldEvents) {
        return clock().holdUntilAny().isEmpty() ? this : movedTo(DueDate.heldUntil(due, firstOfHeldEvents));
    }

    public List<LadderInstant> ladder() {
        return ladder(0);
    }

    /**
     * Warnings and calls in the order of time, as they come while nobody accepts.
     *
     * @param raised how many of the lowest calls are left out, after a contest or a reopening; never the last
     */
    public List<LadderInstant> ladder(int raised) {
        return new Climb(this).steps(raised);
    }
}
