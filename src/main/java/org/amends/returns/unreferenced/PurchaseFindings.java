package org.amends.returns.unreferenced;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Declaration;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps what was found of purchases without an order, each with the note that says more. */
@ApplicationScoped
public class PurchaseFindings {

    private static final String WRITE = """
            INSERT INTO case_purchase_finding (case_id, seq, finding, person_id, at)
            VALUES (:case, :seq, :finding, :person, :at)
            """;
    private static final String OF_CASE =
            "SELECT finding FROM case_purchase_finding WHERE case_id = :case ORDER BY seq";

    private final Jdbi jdbi;

    PurchaseFindings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether a case is about goods whose order nobody knows. */
    public static boolean isUnreferenced(CaseState state) {
        return state.kind() != CaseKind.COMPLAINT
                && state.declaration().flatMap(Declaration::order).isEmpty();
    }

    /** @throws Problem 409 for a case whose order is known, or that is about no goods; then nothing is written */
    public CaseCommands.Beside keep(PurchaseFinding finding, UUID person) {
        return (handle, file, event) -> {
            if (!isUnreferenced(file.state())) {
                throw Problem.conflict(
                        "/problems/order-is-known", "Only goods whose order nobody knows need another proof.");
            }
            handle.createUpdate(WRITE)
                    .bind("case", file.id())
                    .bind("seq", event.seq())
                    .bind("finding", finding.name())
                    .bind("person", person)
                    .bind("at", event.at())
                    .execute();
        };
    }

    /** The oldest first. */
    public List<PurchaseFinding> of(LoggedCase file) {
        return jdbi.withHandle(handle -> of(handle, file.id()));
    }

    static List<PurchaseFinding> of(Handle handle, UUID caseId) {
        return handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .mapTo(PurchaseFinding.class)
                .list();
    }
}
