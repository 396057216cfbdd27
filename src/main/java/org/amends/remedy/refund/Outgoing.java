package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Claims refunds for one replica at a time. A claim is written down and committed before its carrier hears of it, and is
 * only as long as its lease: afterwards whoever comes asks what became of it.
 */
@ApplicationScoped
class Outgoing {

    /** Waits for whoever is about to close the remedy: what is carried out otherwise, contested or withdrawn is not sent. */
    private static final String TO_SEND = "SELECT " + MovementRow.COLUMNS + """
             FROM money_movement m JOIN remedy_money r ON r.case_id = m.case_id AND r.remedy = m.remedy
            WHERE m.state = 'APPROVED' AND NOT r.closed ORDER BY m.id LIMIT 1
            FOR UPDATE OF m SKIP LOCKED FOR SHARE OF r
            """;

    private static final String TO_DROP = "SELECT " + MovementRow.COLUMNS + """
             FROM money_movement m JOIN remedy_money r ON r.case_id = m.case_id AND r.remedy = m.remedy
            WHERE m.state = 'APPROVED' AND r.closed ORDER BY m.id LIMIT 100
            FOR UPDATE OF m SKIP LOCKED
            """;

    private static final String TO_LOOK = "SELECT " + MovementRow.COLUMNS + """
             FROM money_movement m WHERE look_at <= now() + :ahead ORDER BY look_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String LATER = "UPDATE money_movement SET look_at = now() + :ahead + :pause WHERE id = :id";

    private static final String KEY_IS_KNOWN =
            "SELECT first_sent + :lifetime > now() + :ahead FROM money_movement WHERE id = :id";

    private final Jdbi jdbi;
    private final MoneyLedger ledger;
    private final RefundConfig config;

    Outgoing(Jdbi jdbi, MoneyLedger ledger, RefundConfig config) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.config = config;
    }

    /** The next approved one, which is SENT from now on. */
    Optional<Movement> toSend() {
        return jdbi.inTransaction(handle -> {
            Optional<Movement> next =
                    handle.createQuery(TO_SEND).map(MovementRow::read).findOne();
            next.ifPresent(movement -> claim(handle, movement));
            return next;
        });
    }

    /** What was approved, and is no longer owed. */
    void drop() {
        jdbi.useTransaction(handle -> handle.createQuery(TO_DROP)
                .map(MovementRow::read)
                .list()
                .forEach(movement -> ledger.move(handle, movement, MovementStep.dropped("no longer owed"))));
    }

    private void claim(Handle handle, Movement movement) {
        ledger.move(
                handle,
                movement,
                new MovementStep(
                        MovementState.SENT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(config.lease())));
    }

    /**
     * The next one to ask after. Whoever had claimed it has not come back in time, so that nobody can say what became of it.
     *
     * @param ahead how far to look ahead of the database's clock; zero but in tests
     */
    Optional<Movement> toLook(Duration ahead) {
        return jdbi.inTransaction(handle -> {
            Optional<Movement> next = handle.createQuery(TO_LOOK)
                    .bind("ahead", ahead)
                    .map(MovementRow::read)
                    .findOne();
            next.filter(movement -> movement.state() == MovementState.SENT)
                    .ifPresent(movement -> ledger.move(
                            handle,
                            movement,
                            MovementStep.byService(
                                    MovementState.UNKNOWN, "no answer within " + config.lease(), config.lease())));
            next.ifPresent(movement -> later(handle, movement, ahead, config.lease()));
            return next;
        });
    }

    private static void later(Handle handle, Movement movement, Duration ahead, Duration pause) {
        handle.createUpdate(LATER)
                .bind("id", movement.id())
                .bind("ahead", ahead)
                .bind("pause", pause)
                .execute();
    }

    void lookLater(Movement movement, Duration ahead) {
        jdbi.useHandle(handle -> later(handle, movement, ahead, config.lookEvery()));
    }

    /**
     * Claims it once more, for the same key, after its carrier said that it never had it. Not when it moved meanwhile, nor
     * when the carrier may have forgotten the key.
     */
    boolean claimAgain(Movement asked, Duration ahead) {
        return jdbi.inTransaction(handle -> {
            Movement now = ledger.lock(handle, asked.id()).orElseThrow();
            boolean known = handle.createQuery(KEY_IS_KNOWN)
                    .bind("id", asked.id())
                    .bind("lifetime", config.keyLifetime())
                    .bind("ahead", ahead)
                    .mapTo(Boolean.class)
                    .one();
            if (now.state() != MovementState.UNKNOWN || !known) {
                return false;
            }
            claim(handle, now);
            return true;
        });
    }
}
