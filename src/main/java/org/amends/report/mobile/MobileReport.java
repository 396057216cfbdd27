package org.amends.report.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.journey.FormKind;
import org.amends.journey.Step;
import org.amends.journey.Width;
import org.amends.report.scope.ReportScope;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;

/** Whether forms are finished on a phone as often as on a wide screen, from the counts of their steps. */
@ApplicationScoped
class MobileReport {

    private static final String COUNTS = """
            SELECT step, width, sum(reached)::bigint AS reached FROM form_step_count
            WHERE day > :before GROUP BY step, width
            """;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;
    private final Clock clock;

    MobileReport(Jdbi jdbi, OrganisationCalendar calendar, Clock clock) {
        this.jdbi = jdbi;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Counted(String step, Width width, long reached) {}

    /** Form by form, the narrow screens first; what no browser said stands apart. */
    List<MobileFigures> figures(ReportScope scope) {
        List<Counted> counted = counted(scope);
        List<MobileFigures> lines = new ArrayList<>();
        for (FormKind form : FormKind.values()) {
            for (Width width : Width.values()) {
                lines.add(line(form, width, counted));
            }
        }
        return lines;
    }

    private static MobileFigures line(FormKind form, Width width, List<Counted> counted) {
        long began = reached(form.first(), width, counted);
        long finished = reached(form.sent(), width, counted);
        return new MobileFigures(
                form,
                width,
                began,
                finished,
                began == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * finished / began)));
    }

    private static long reached(Step step, Width width, List<Counted> counted) {
        return counted.stream()
                .filter(one -> one.step().equals(step.name()) && one.width() == width)
                .mapToLong(Counted::reached)
                .sum();
    }

    private List<Counted> counted(ReportScope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("before", today.minusDays(scope.days()))
                .map((row, context) -> new Counted(
                        row.getString("step"), Width.valueOf(row.getString("width")), row.getLong("reached")))
                .list());
    }
}
