package org.amends.report.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.KeysetPage;
import org.amends.platform.input.WrittenInstant;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.Late;

/** The escalation report with names for ids, page by page or as a file. */
@ApplicationScoped
public class Escalations {

    private final EscalationReport report;
    private final Rosters rosters;
    private final Clock clock;

    Escalations(EscalationReport report, Rosters rosters, Clock clock) {
        this.report = report;
        this.rosters = rosters;
        this.clock = clock;
    }

    public record Page(List<EscalationView> items, Optional<String> next) {}

    public Page page(Optional<UUID> team, Late which, Optional<String> after, int limit) {
        KeysetPage<EscalationReport.Row> page = KeysetPage.of(
                limit,
                most -> report.late(team, which, after.map(Escalations::position), most),
                row -> text(row.position()));
        return new Page(views(page.rows()), page.next());
    }

    public EscalationReport.Figures figures(Optional<UUID> team) {
        return report.figures(team);
    }

    /** Everything that the pages show, fetched as it is read. */
    Iterable<EscalationView> all(Optional<UUID> team, Late which) {
        Roster roster = rosters.recent();
        Instant now = clock.instant();
        return Keyset.rows(
                last -> report.late(team, which, last.map(EscalationReport.Row::position), Keyset.CHUNK),
                (EscalationReport.Row row) -> EscalationView.of(row, roster, now));
    }

    private List<EscalationView> views(List<EscalationReport.Row> rows) {
        Roster roster = rosters.recent();
        Instant now = clock.instant();
        return rows.stream().map(row -> EscalationView.of(row, roster, now)).toList();
    }

    private static String text(EscalationReport.Position position) {
        String plain = position.due() + " " + position.caseId() + " " + position.deadline();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static EscalationReport.Position position(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            return new EscalationReport.Position(
                    WrittenInstant.read(parts[0]).orElseThrow(), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | NoSuchElementException | ArrayIndexOutOfBoundsException e) {
            throw Problem.invalid("after", "not-a-position", "Send “next” of the page before, unchanged.");
        }
    }
}
