package org.amends.report.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.journey.Step;
import org.amends.journey.Width;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;

/** How many came to which step of the forms, from counts that know of nobody who they were. They are kept by whole days. */
@ApplicationScoped
class FormWays {

    private static final String REACHED = """
            SELECT step, sum(reached)::bigint AS reached FROM form_step_count
            WHERE day >= :first AND day <= :last GROUP BY step
            """;

    private static final String BY_READER = """
            SELECT language, width, sum(reached)::bigint AS reached FROM form_step_count
            WHERE day >= :first AND day <= :last AND step = :step
            GROUP BY language, width ORDER BY reached DESC, language, width
            """;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;

    FormWays(Jdbi jdbi, OrganisationCalendar calendar) {
        this.jdbi = jdbi;
        this.calendar = calendar;
    }

    /** In the order of the forms; nothing of obstacles yet. */
    List<FormStepFigures> figures(Period period, Map<Step, Long> obstacles) {
        Map<Step, Long> reached = reached(period);
        return Arrays.stream(Step.values())
                .filter(step -> step.form().isPresent())
                .map(step -> figures(step, reached, obstacles.getOrDefault(step, 0L)))
                .toList();
    }

    /** Whoever skips a step has gone on, so the next one that most came to counts. */
    static FormStepFigures figures(Step step, Map<Step, Long> reached, long obstacles) {
        long here = reached.getOrDefault(step, 0L);
        if (!step.isPage()) {
            return new FormStepFigures(step, here, Optional.empty(), Optional.empty(), obstacles);
        }
        long on = step.later().stream()
                .mapToLong(later -> reached.getOrDefault(later, 0L))
                .max()
                .orElse(0);
        long lost = Math.max(0, here - on);
        return new FormStepFigures(
                step,
                here,
                Optional.of(lost),
                here == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * lost / here)),
                obstacles);
    }

    private Map<Step, Long> reached(Period period) {
        Map<Step, Long> reached = new EnumMap<>(Step.class);
        for (Counted counted : counted(period)) {
            // A step that a form has no more is counted among none.
            Step.named(counted.step()).ifPresent(step -> reached.put(step, counted.reached()));
        }
        return reached;
    }

    private record Counted(String step, long reached) {}

    private List<Counted> counted(Period period) {
        return jdbi.withHandle(handle -> handle.createQuery(REACHED)
                .bind("first", first(period))
                .bind("last", last(period))
                .map((row, context) -> new Counted(row.getString("step"), row.getLong("reached")))
                .list());
    }

    /** The largest group first. */
    List<StepCountFigures> byReader(Step step, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_READER)
                .bind("first", first(period))
                .bind("last", last(period))
                .bind("step", step.name())
                .map((row, context) -> new StepCountFigures(
                        row.getString("language"), Width.valueOf(row.getString("width")), row.getLong("reached")))
                .list());
    }

    private LocalDate first(Period period) {
        return LocalDate.ofInstant(period.since(), calendar.zone());
    }

    private LocalDate last(Period period) {
        return LocalDate.ofInstant(period.until(), calendar.zone());
    }
}
