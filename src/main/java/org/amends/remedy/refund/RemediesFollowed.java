package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Refusals;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Unmet;
import org.amends.lifecycle.Verb;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;

/**
 * Moves the till of a remedy with its case: it opens with what goods have lost taken off, and shuts in the transaction in
 * which the remedy is carried out, or no longer owed. Whoever types a proof by hand while a refund is under way would pay twice.
 */
@ApplicationScoped
class RemediesFollowed implements Following {

    private static final String CLOSE = """
            INSERT INTO remedy_money (case_id, remedy, currency, promised, payer_id, due_at, closed)
            VALUES (:case, :remedy, :currency, :promised, :payer, :due, true)
            ON CONFLICT (case_id, remedy) DO UPDATE SET closed = true
            """;

    private static final String UNDER_WAY = """
            SELECT EXISTS (
                SELECT FROM money_movement
                WHERE case_id = :case AND remedy = :remedy AND state IN ('PROPOSED', 'APPROVED', 'SENT', 'PENDING', 'UNKNOWN'))
            """;

    private static final String MOVED = """
            SELECT EXISTS (
                SELECT FROM money_movement
                WHERE case_id = :case AND state IN ('SENT', 'PENDING', 'UNKNOWN', 'SUCCEEDED'))
            """;

    private static final String SPOKEN_FOR = """
            SELECT EXISTS (
                SELECT FROM money_movement
                WHERE case_id = :case AND state IN ('PROPOSED', 'APPROVED', 'SENT', 'PENDING', 'UNKNOWN', 'SUCCEEDED'))
            """;

    private final Refusals refusals;
    private final Reductions reductions;

    RemediesFollowed(Refusals refusals, Reductions reductions) {
        this.refusals = refusals;
        this.reductions = reductions;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.RemedyDone done) {
            close(handle, file, done.remedy());
            requireNothingUnderWay(handle, file.id(), done.remedy());
        } else if (event.fact() instanceof Fact.Authorised authorised) {
            OwedMoney.of(authorised.remedy()).ifPresent(owed -> reductions.lowerGranted(handle, file, owed, event));
        } else if (event.verb() == Verb.CONTEST || event.verb() == Verb.REOPEN) {
            closeAll(handle, file);
        } else if (event.verb() == Verb.WITHDRAW || isDecidedAnew(event)) {
            closeAll(handle, file);
            requireNone(MOVED, "withdraw.remedy-done", handle, file.id());
        } else if (event.verb() == Verb.REVERSE_RECEIPT) {
            requireNone(SPOKEN_FOR, "receipt.money-moved", handle, file.id());
        }
    }

    private static boolean isDecidedAnew(Event event) {
        return event.verb() == Verb.DECIDE && event.from().equals(Optional.of(CaseStatus.REMEDY_DUE));
    }

    private static void closeAll(Handle handle, LoggedCase file) {
        file.state().remediesOwed().forEach(owed -> close(handle, file, owed.number()));
    }

    private static void close(Handle handle, LoggedCase file, int remedy) {
        OwedMoney.granted(file, remedy).ifPresent(owed -> handle.createUpdate(CLOSE)
                .bind("case", file.id())
                .bind("remedy", remedy)
                .bind("currency", owed.money().currency().getCurrencyCode())
                .bind("promised", owed.money().minor())
                .bind("payer", owed.payer())
                .bind("due", owed.by().atOffset(ZoneOffset.UTC))
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
                    "A refund for this remedy is under way. Wait until it is confirmed or has failed, or drop it if"
                            + " nobody has sent it yet.");
        }
    }

    /** As after a deed that is proven: neither a withdrawal nor another count calls money back. */
    private void requireNone(String movements, String refusal, Handle handle, UUID caseId) {
        boolean any = handle.createQuery(movements)
                .bind("case", caseId)
                .mapTo(Boolean.class)
                .one();
        if (any) {
            throw refusals.problem(new Decision.Refused(List.of(new Unmet(refusal, "", Map.of()))));
        }
    }
}
