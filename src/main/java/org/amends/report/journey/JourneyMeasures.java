package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.amends.journey.Step;
import org.amends.lifecycle.CaseStatus;
import org.jdbi.v3.core.Jdbi;

/** Measures one figure of the report over any time, of all teams together. The counts of forms are of whole days. */
@ApplicationScoped
public class JourneyMeasures {

    private static final String CASES = """
            SELECT count(*) FILTER (WHERE cause = :cause) AS cases, count(*) AS coded FROM case_cause
            WHERE received_at >= :since AND received_at < :until
            """;

    private final StatusTimes statuses;
    private final FormWays forms;
    private final ObstacleLists obstacles;
    private final Jdbi jdbi;

    JourneyMeasures(StatusTimes statuses, FormWays forms, ObstacleLists obstacles, Jdbi jdbi) {
        this.statuses = statuses;
        this.forms = forms;
        this.obstacles = obstacles;
        this.jdbi = jdbi;
    }

    /** @throws IllegalArgumentException when there is no such figure of that */
    public Measured measure(Figure figure, ReportedThing thing, Period period) {
        if (!figure.isOf(thing)) {
            throw new IllegalArgumentException("no " + figure + " of " + thing);
        }
        if (thing.cause().isPresent()) {
            return cases(thing.cause().get(), period);
        }
        Step step = thing.step().orElseThrow();
        Optional<StatusTimes.Stays> stays = thing.status().flatMap(status -> stays(status, period));
        long left = stays.map(StatusTimes.Stays::count).orElse(0L);
        return switch (figure) {
            case MEDIAN_MINUTES -> new Measured(stays.map(StatusTimes.Stays::medianMinutes), left);
            case NINETIETH_MINUTES -> new Measured(stays.map(StatusTimes.Stays::ninetiethMinutes), left);
            case BACKWARD_MOVES ->
                new Measured(Optional.of(stays.map(StatusTimes.Stays::back).orElse(0L)), left);
            case DROP_OFF_PERCENT -> thing.status().isPresent() ? dropped(stays, left) : lost(step, period);
            case OBSTACLES ->
                noted(
                        step,
                        thing.status().isPresent() ? left : form(step, period).reached(),
                        period);
            case CASES -> throw new IllegalStateException("a step has no cases of a cause");
        };
    }

    private Optional<StatusTimes.Stays> stays(CaseStatus status, Period period) {
        return Optional.ofNullable(statuses.figures(period, Optional.empty()).get(status));
    }

    private static Measured dropped(Optional<StatusTimes.Stays> stays, long left) {
        return new Measured(
                stays.map(all -> Math.round(100.0 * (all.withdrawn() + all.unanswered()) / all.count())), left);
    }

    private Measured lost(Step step, Period period) {
        FormStepFigures figures = form(step, period);
        return new Measured(figures.lostPercent(), figures.reached());
    }

    private FormStepFigures form(Step step, Period period) {
        return forms.figures(period, Map.of()).stream()
                .filter(figures -> figures.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private Measured noted(Step step, long of, Period period) {
        long notes = obstacles.counts(period, Optional.empty()).getOrDefault(step, 0L);
        return new Measured(Optional.of(notes), of);
    }

    private Measured cases(String cause, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery(CASES)
                .bind("cause", cause)
                .bind("since", period.since().atOffset(ZoneOffset.UTC))
                .bind("until", period.until().atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Measured(Optional.of(row.getLong("cases")), row.getLong("coded")))
                .one());
    }
}
