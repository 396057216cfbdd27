package org.amends.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.report.journey.Figure;
import org.amends.report.journey.ReportedThing;

/**
 * One step that is made better.
 *
 * @param owner who answers for it
 * @param inPlaceAt when the change was made, from when the figure is measured again
 * @param version goes up with each change
 * @param measurements before the change first
 */
public record Improvement(
        UUID id,
        String title,
        ReportedThing thing,
        Figure figure,
        UUID owner,
        ImprovementState state,
        Optional<Instant> inPlaceAt,
        int version,
        Instant createdAt,
        List<Measurement> measurements) {

    /** In code points. */
    static final int LONGEST_TITLE = 200;

    /** How far back the figure before the change is measured. */
    static final int DAYS_BEFORE = 90;

    Optional<Measurement> before() {
        return measurements.stream()
                .filter(one -> one.moment() == Measurement.Moment.BEFORE)
                .findFirst();
    }

    /** The last one. */
    Optional<Measurement> after() {
        return measurements.stream()
                .filter(one -> one.moment() == Measurement.Moment.AFTER)
                .reduce((first, last) -> last);
    }

    Improvement with(List<Measurement> measured) {
        return new Improvement(
                id, title, thing, figure, owner, state, inPlaceAt, version, createdAt, List.copyOf(measured));
    }

    Improvement changed(String newTitle, UUID newOwner, ImprovementState newState, Optional<Instant> inPlace) {
        return new Improvement(
                id, newTitle, thing, figure, newOwner, newState, inPlace, version, createdAt, measurements);
    }
}
