package org.amends.report.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.amends.casefile.CaseReference;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Rung;
import org.amends.people.Roster;

/** One late duty as people read it: on the page, in the API and in files. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EscalationView(
        CaseReference reference,
        int version,
        String title,
        String owner,
        String team,
        int deadline,
        DeadlineKind owes,
        String owedBy,
        Instant dueAt,
        long minutesLate,
        Optional<Integer> level,
        Optional<Rung> rung,
        Optional<String> reached,
        Optional<Instant> reachedAt,
        Optional<String> acceptedBy,
        Optional<Deed> deed) {

    static EscalationView of(EscalationReport.Row row, Roster roster, Instant now) {
        return new EscalationView(
                row.reference(),
                row.version(),
                row.title(),
                roster.name(row.owner()),
                roster.teamName(row.team()),
                row.deadline(),
                row.kind(),
                roster.name(row.owedBy()),
                row.dueAt(),
                Duration.between(row.dueAt(), now).toMinutes(),
                row.rung().map(EscalationReport.FiredRung::level),
                row.rung().map(EscalationReport.FiredRung::rung),
                row.rung().map(fired -> roster.name(fired.notified())),
                row.rung().map(EscalationReport.FiredRung::at),
                row.acceptance().map(accepted -> roster.name(accepted.by())),
                row.acceptance().map(EscalationReport.Acceptance::deed));
    }
}
