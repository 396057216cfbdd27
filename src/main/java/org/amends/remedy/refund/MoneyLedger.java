package org.amends.remedy.refund;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The ledger of movements: every state is the last of its events, and ceilings move with it in the caller's transaction. A
 * movement is locked before anything else of it.
 */
@ApplicationScoped
class MoneyLedger {

    private static final String PROPOSE = """
            WITH event AS (
                INSERT INTO money_movement_event (movement_id, seq, to_state, person_id, at)
                VALUES (:id, 0, 'PROPOSED', :by, now()))
            INSERT INTO money_movement
                (id, case_id, remedy, order_id, payment_id, carrier, amount, currency, proposed_by, seq, state)
            VALUES (:id, :case, :remedy, :order, :payment, :carrier, :amount, :currency, :by, 0, 'PROPOSED')
            """;

    private static final String PART = """
            INSERT INTO money_movement_part (movement_id, order_id, line_id, amount) VALUES (:id, :order, :line, :amount)
            """;

    private static final String LOCK = """
            SELECT id, case_id, remedy, order_id, payment_id, carrier, amount, currency, proposed_by, seq, state, reference, first_sent
            FROM money_movement WHERE id = :id FOR UPDATE
            """;

    private static final String MOVE = """
            WITH event AS (
                INSERT INTO money_movement_event (movement_id, seq, from_state, to_state, person_id, at, reference, note)
                VALUES (:id, :seq + 1, :from, :to, :person, now(), :reference, :note))
            UPDATE money_movement
            SET seq = :seq + 1, state = :to, reference = coalesce(reference, :reference),
                first_sent = CASE WHEN :to = 'SENT' THEN coalesce(first_sent, now()) ELSE first_sent END,
                look_at = CASE WHEN :looks THEN now() + :look END
            WHERE id = :id
            """;

    private final Ceilings ceilings;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    MoneyLedger(Ceilings ceilings) {
        this.ceilings = ceilings;
    }

    /** @throws CeilingReached when not all of it is left to give */
    UUID propose(Handle handle, Proposal wanted) {
        ceilings.reserve(handle, wanted);
        UUID id = ids.generate();
        handle.createUpdate(PROPOSE)
                .bind("id", id)
                .bind("case", wanted.caseId())
                .bind("remedy", wanted.owed().remedy())
                .bind("order", wanted.source().map(Proposal.OfOrder::orderId))
                .bind("payment", wanted.source().flatMap(Proposal.OfOrder::paymentId))
                .bind("carrier", wanted.carrier())
                .bind("amount", wanted.amount().minor())
                .bind("currency", wanted.amount().currency().getCurrencyCode())
                .bind("by", wanted.by())
                .execute();
        wanted.source().ifPresent(source -> writeParts(handle, id, source));
        return id;
    }

    private static void writeParts(Handle handle, UUID id, Proposal.OfOrder source) {
        for (Proposal.LineAmount line : source.lines()) {
            writePart(handle, id, source, Optional.of(line.lineId()), line.minor());
        }
        if (source.delivery() > 0) {
            writePart(handle, id, source, Optional.empty(), source.delivery());
        }
    }

    private static void writePart(Handle handle, UUID id, Proposal.OfOrder source, Optional<String> line, long amount) {
        handle.createUpdate(PART)
                .bind("id", id)
                .bind("order", source.orderId())
                .bind("line", line)
                .bind("amount", amount)
                .execute();
    }

    /** Until the end of the transaction nobody else moves it. */
    Optional<Movement> lock(Handle handle, UUID id) {
        return handle.createQuery(LOCK).bind("id", id).map(MovementRow::read).findOne();
    }

    /**
     * @param locked as it stands now
     * @throws IllegalStateException when there is no such move; callers ask first
     */
    void move(Handle handle, Movement locked, MovementStep step) {
        if (!locked.state().mayBecome(step.to())) {
            throw new IllegalStateException(locked.state() + " does not become " + step.to());
        }
        handle.createUpdate(MOVE)
                .bind("id", locked.id())
                .bind("seq", locked.seq())
                .bind("from", locked.state().name())
                .bind("to", step.to().name())
                .bind("person", step.person())
                .bind("reference", step.reference())
                .bind("note", step.note())
                .bind("looks", step.look().isPresent())
                .bind("look", step.look().orElse(Duration.ZERO))
                .execute();
        if (!step.to().holds()) {
            ceilings.free(handle, locked);
        } else if (step.to() == MovementState.SUCCEEDED) {
            ceilings.confirm(handle, locked);
        }
    }
}
