package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.LoweredSums;
import org.amends.casefile.story.Lowered;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.CaseState.RemedyState;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes lost value off the refund that is owed. What goes off is never more than what nobody has proposed or paid: money that
 * is back with a customer is not asked for again.
 */
@ApplicationScoped
public class Reductions implements LoweredSums {

    private static final String LEFT = """
            SELECT CASE WHEN closed THEN 0 ELSE promised - kept_back - given_back END
            FROM remedy_money WHERE case_id = :case AND remedy = :remedy
            """;
    private static final String LOWER = """
            UPDATE remedy_money SET kept_back = kept_back + :amount
            WHERE case_id = :case AND remedy = :remedy AND currency = :currency AND NOT closed
              AND given_back + kept_back + :amount <= promised
            """;
    private static final String WRITE = """
            INSERT INTO remedy_reduction (case_id, seq, remedy, amount) VALUES (:case, :seq, :remedy, :amount)
            """;
    private static final String OF_CASE =
            "SELECT seq, remedy, amount FROM remedy_reduction WHERE case_id = :case ORDER BY seq";

    private final Jdbi jdbi;
    private final Ceilings ceilings;
    private final LostValue lost;

    Reductions(Jdbi jdbi, Ceilings ceilings, LostValue lost) {
        this.jdbi = jdbi;
        this.ceilings = ceilings;
        this.lost = lost;
    }

    @Override
    public List<Lowered> of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map((row, context) -> new Lowered(row.getInt("seq"), row.getInt("remedy"), row.getLong("amount")))
                .list());
    }

    /** Whether so much is still to be given back; before anything is granted nobody can say that it is not. */
    public boolean fits(Handle handle, LoggedCase file, Money amount) {
        return owed(file)
                .map(owed -> left(handle, file.id(), owed) >= amount.minor())
                .orElseGet(() -> !isPaid(file.state()));
    }

    private static long left(Handle handle, UUID caseId, OwedMoney owed) {
        return handle.createQuery(LEFT)
                .bind("case", caseId)
                .bind("remedy", owed.remedy())
                .mapTo(Long.class)
                .findOne()
                .orElse(owed.money().minor());
    }

    /**
     * Because of an event that approves a loss. What is approved before anything is granted goes off once it is.
     *
     * @return false, and nothing is taken off, when so much is no longer to be given back
     */
    public boolean lower(Handle handle, LoggedCase file, Event event, Money amount) {
        return owed(file)
                .map(owed -> lower(handle, file.id(), owed, event, amount))
                .orElseGet(() -> !isPaid(file.state()));
    }

    /** In the transaction in which the rules grant a refund, by the event that does. */
    void lowerGranted(Handle handle, LoggedCase file, OwedMoney owed, Event event) {
        long minor = lost.losses(handle, file.id()).stream()
                .filter(LostValue.Loss::approved)
                .mapToLong(loss -> loss.amount().minor())
                .sum();
        if (minor > 0
                && !lower(
                        handle,
                        file.id(),
                        owed,
                        event,
                        new Money(minor, owed.money().currency()))) {
            throw new IllegalStateException("more is kept back of " + file.reference() + " than it is worth");
        }
    }

    /** Minor units of losses that nobody has judged yet, of the refund that they would lower. */
    long disputed(Handle handle, LoggedCase file, int remedy) {
        return target(file.state()).filter(number -> number == remedy).isEmpty()
                ? 0
                : lost.losses(handle, file.id()).stream()
                        .filter(loss -> !loss.approved())
                        .mapToLong(loss -> loss.amount().minor())
                        .sum();
    }

    private boolean lower(Handle handle, UUID caseId, OwedMoney owed, Event event, Money amount) {
        ceilings.know(handle, caseId, owed);
        int lowered = handle.createUpdate(LOWER)
                .bind("case", caseId)
                .bind("remedy", owed.remedy())
                .bind("amount", amount.minor())
                .bind("currency", amount.currency().getCurrencyCode())
                .execute();
        if (lowered == 1) {
            handle.createUpdate(WRITE)
                    .bind("case", caseId)
                    .bind("seq", event.seq())
                    .bind("remedy", owed.remedy())
                    .bind("amount", amount.minor())
                    .execute();
        }
        return lowered == 1;
    }

    private static Optional<OwedMoney> owed(LoggedCase file) {
        return target(file.state()).flatMap(remedy -> OwedMoney.granted(file, remedy));
    }

    /** The refund of the goods, and no other sum beside it. */
    private static Optional<Integer> target(CaseState state) {
        return state.remediesOwed().stream()
                .filter(remedy -> remedy.kind() == RemedyKind.REFUND)
                .map(RemedyState::number)
                .findFirst();
    }

    private static boolean isPaid(CaseState state) {
        return state.remedies().values().stream()
                .anyMatch(remedy -> remedy.kind() == RemedyKind.REFUND && remedy.current() && remedy.done());
    }
}
