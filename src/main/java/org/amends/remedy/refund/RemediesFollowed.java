package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;

/**
 * Shuts the till of a remedy in the transaction in which it is carried out, or no longer owed: whoever types a proof by hand
 * while a refund is under way would pay twice.
 */
@ApplicationScoped
class RemediesFollowed implements Following {

    private static final String CLOSE = """
            INSERT INTO remedy_money (case_id, remedy, currency, promised, closed)
            VALUES (:case, :remedy, :currency, :promised, true)
            ON CONFLICT (case_id, remedy) DO UPDATE SET closed = true
            """;

    private static final String UNDER_WAY = """
            SELECT EXISTS (
                SELECT FROM money_movement
                WHERE case_id = :case AND remedy = :remedy AND state IN ('PROPOSED', 'APPROVED', 'SENT', 'PENDING', 'UNKNOWN'))
            """;

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.RemedyDone done) {
            close(handle, file, done.remedy());
            requireNothingUnderWay(handle, file.id(), done.remedy());
        } else if (event.verb() == Verb.CONTEST || event.verb() == Verb.REOPEN) {
            file.state().remediesOwed().forEach(owed -> close(handle, file, owed.number()));
        }
    }

    private static void close(Handle handle, LoggedCase file, int remedy) {
        OwedMoney.amount(file, remedy).ifPresent(promised -> handle.createUpdate(CLOSE)
                .bind("case", file.id())
                .bind("remedy", remedy)
                .bind("currency", promised.currency().getCurrencyCode())
                .bind("promised", promised.minor())
                .execute());
    }

    private static void requireNothingUnderWay(Handle handle, UUID caseId, int remedy) {
        boolean underWay = handle.createQuery(UNDER_WAY)
                .bind("case", caseId)
                .bind("remedy", remedy)
                .mapTo(Boolean.class)
                .one();
        if (underWay) {
            throw Problem.conflict(
                    "/problems/refund-under-way",
                    "A refund for this remedy is under way. Wait until it is confirmed or has failed, or drop it if nobody has approved it yet.");
        }
    }
}
