package org.amends.remedy.refund;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.remedy.refund.PartsOfShares.Part;
import org.amends.remedy.refund.PaymentSpread.Share;
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
                (id, refund_id, case_id, remedy, order_id, within_order, payment_id, carrier, amount, currency, proposed_by, seq, state)
            VALUES (:id, :refund, :case, :remedy, :order, :within, :payment, :carrier, :amount, :currency, :by, 0, 'PROPOSED')
        """;

    private static final String PART = """
            INSERT INTO money_movement_part (movement_id, order_id, line_id, amount, units_out)
            VALUES (:id, :order, :line, :amount,
                CASE WHEN :stays THEN (
                    SELECT units - committed + :own FROM order_line WHERE order_id = :order AND line_id = :line) END)
            """;

    private static final String LOCK =
            "SELECT " + MovementRow.COLUMNS + " FROM money_movement m WHERE id = :id FOR UPDATE";
    private static final String LOCK_REFUND = "SELECT " + MovementRow.COLUMNS + """
             FROM money_movement m
            WHERE refund_id = (SELECT refund_id FROM money_movement WHERE id = :id) ORDER BY id FOR UPDATE
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
    private final Carriers carriers;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    MoneyLedger(Ceilings ceilings, Carriers carriers) {
        this.ceilings = ceilings;
        this.carriers = carriers;
    }

    /**
     * One movement for each payment that it goes back over.
     *
     * @return the first of them, by which the refund is known
     * @throws CeilingReached when not all of it is left to give
     */
    UUID propose(Handle handle, Proposal wanted) {
        List<Share> shares = ceilings.reserve(handle, wanted);
        List<List<Part>> parts =
                wanted.source().map(source -> PartsOfShares.of(source, shares)).orElseGet(() -> List.of(List.of()));
        UUID refund = ids.generate();
        for (int i = 0; i < shares.size(); i++) {
            UUID id = i == 0 ? refund : ids.generate();
            write(handle, id, refund, wanted, shares.get(i));
            for (Part part : parts.get(i)) {
                writePart(
                        handle,
                        id,
                        wanted.source().orElseThrow(),
                        part,
                        wanted.owed().isForGoodsThatStay());
            }
        }
        return refund;
    }

    private void write(Handle handle, UUID id, UUID refund, Proposal wanted, Share share) {
        handle.createUpdate(PROPOSE)
                .bind("id", id)
                .bind("refund", refund)
                .bind("case", wanted.caseId())
                .bind("remedy", wanted.owed().remedy())
                .bind("order", wanted.source().map(Proposal.OfOrder::orderId))
                .bind("within", wanted.within())
                .bind("payment", share.paymentId())
                .bind("carrier", carriers.choose(share.paymentId(), share.amount(), wanted.byHand()))
                .bind("amount", share.amount().minor())
                .bind("currency", share.amount().currency().getCurrencyCode())
                .bind("by", wanted.by())
                .execute();
    }

    private static void writePart(Handle handle, UUID id, Proposal.OfOrder source, Part part, boolean stays) {
        handle.createUpdate(PART)
                .bind("id", id)
                .bind("order", source.orderId())
                .bind("stays", stays && part.lineId().isPresent())
                .bind("own", part.lineId().map(source::own).orElse(0))
                .bind("line", part.lineId())
                .bind("amount", part.minor())
                .execute();
    }

    /** Until the end of the transaction nobody else moves it. */
    Optional<Movement> lock(Handle handle, UUID id) {
        return handle.createQuery(LOCK).bind("id", id).map(MovementRow::read).findOne();
    }

    /** All movements of the refund that it is one of, it among them; none when there is no such movement. */
    List<Movement> lockRefund(Handle handle, UUID id) {
        return handle.createQuery(LOCK_REFUND)
                .bind("id", id)
                .map(MovementRow::read)
                .list();
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
