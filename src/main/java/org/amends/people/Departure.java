package org.amends.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Somebody leaves. Their open cases are handed over first, case by case; only then the account is closed, and every
 * session and token with it. The database refuses to close it while one open case points at it, so a case that arrives
 * in between is never left with nobody: the handover is tried again.
 */
@ApplicationScoped
public class Departure {

    private static final int ATTEMPTS = 3;

    private final Jdbi jdbi;
    private final Instance<Caseload> caseloads;
    private final ChangeAuthor author;
    private final Clock clock;
    private final Event<StaffChanged> changes;

    Departure(
            Jdbi jdbi,
            @Any Instance<Caseload> caseloads,
            ChangeAuthor author,
            Clock clock,
            Event<StaffChanged> changes) {
        this.jdbi = jdbi;
        this.caseloads = caseloads;
        this.author = author;
        this.clock = clock;
        this.changes = changes;
    }

    /** Does nothing when the person has left already. Nobody deactivates themselves. */
    public void deactivate(StaffMember leaver, StaffMember actor) {
        if (leaver.id().equals(actor.id())) {
            throw Problem.conflict(
                    "/problems/deactivates-oneself", "Ask another administrator to deactivate your account.");
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            caseloads.forEach(caseload -> caseload.handOver(leaver, actor));
            if (closed(leaver)) {
                return;
            }
        }
        throw Problem.conflict(
                "/problems/owns-open-cases",
                leaver.name() + " still owns open cases: hand them over to somebody else first.");
    }

    /** False when something still points at the person as active, most likely an open case. */
    private boolean closed(StaffMember leaver) {
        try {
            jdbi.useTransaction(handle -> {
                author.sign(handle);
                handle.createUpdate(StaffSql.DEACTIVATE)
                        .bind("id", leaver.id())
                        .bind("now", clock.instant())
                        .execute();
            });
            changes.fire(new StaffChanged(leaver.id()));
            return true;
        } catch (JdbiException refused) {
            return stillOwns(refused);
        }
    }

    private static boolean stillOwns(JdbiException refused) {
        RuntimeException known = Refusal.of(refused);
        if (known == refused && Refusal.state(refused).equals(Refusal.FOREIGN_KEY_VIOLATION)) {
            return false;
        }
        throw known;
    }
}
