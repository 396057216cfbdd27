package org.amends.report;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.DeadlineKind;

/**
 * A row of the escalation report as its page shows it: exactly what {@link EscalationView} says, with nothing for what is
 * absent.
 *
 * @param distance which sentence says how late: DAYS, HOURS or MINUTES
 * @param form of the case page that accepts the rung; empty when there is nothing to accept
 */
@TemplateData
public record LateDuty(
        String reference,
        String title,
        String owner,
        DeadlineKind owes,
        String owedBy,
        Instant dueAt,
        String distance,
        long n,
        long rest,
        String rung,
        String reached,
        Optional<Instant> reachedAt,
        String acceptedBy,
        String deed,
        String form) {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    static LateDuty of(EscalationView row) {
        long late = row.minutesLate();
        String distance = late >= 2 * DAY ? "LATE_DAYS" : late >= HOUR ? "LATE_HOURS" : "LATE_MINUTES";
        long n = late >= 2 * DAY ? late / DAY : late >= HOUR ? late / HOUR : late;
        boolean waits = row.level().isPresent() && row.acceptedBy().isEmpty();
        return new LateDuty(
                row.reference().text(),
                row.title(),
                row.owner(),
                row.owes(),
                row.owedBy(),
                row.dueAt(),
                distance,
                n,
                late < 3 * HOUR ? late % HOUR : 0,
                row.rung().map(Enum::name).orElse(""),
                row.reached().orElse(""),
                row.reachedAt(),
                row.acceptedBy().orElse(""),
                row.deed().map(Enum::name).orElse(""),
                waits ? "rung-" + row.deadline() + "-" + row.level().get() : "");
    }
}
