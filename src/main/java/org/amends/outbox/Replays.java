package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Orders messages again, under the ids that they had. */
@ApplicationScoped
class Replays {

    /** More at once would keep a database busy for longer than its statements may take. */
    static final int MOST = 100_000;

    private static final String DEAD = """
            UPDATE webhook_delivery SET state = 'PENDING', attempts = 0, next_attempt = now(), ended_at = NULL
            WHERE endpoint_id = :endpoint AND state = 'DEAD' AND (:all OR position = :position)
            """;

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT FROM case_event WHERE at >= :since LIMIT :most + 1) AS happened
            """;

    private static final String WITHDRAW = """
            DELETE FROM webhook_delivery WHERE endpoint_id = :endpoint AND happened_at >= :since
            """;

    /** From the events themselves, so also those that happened before the endpoint was there or while it was off. */
    private static final String AGAIN = """
            INSERT INTO webhook_delivery (endpoint_id, case_id, subject_id, seq, event, happened_at)
            SELECT w.id, h.case_id, h.subject_id, h.seq, h.event, h.at
            FROM webhook_endpoint w
            CROSS JOIN (
                SELECT case_id, case_id AS subject_id, seq, verb AS event, at FROM case_event WHERE at >= :since
                UNION ALL
                SELECT m.case_id, m.id, e.seq, 'REFUND_' || e.to_state, e.at
                FROM money_movement_event e JOIN money_movement m ON m.id = e.movement_id
                WHERE e.at >= :since AND e.to_state IN ('SENT', 'SUCCEEDED', 'FAILED', 'REVERSED')
                UNION ALL
                SELECT x.case_id, x.id, e.seq, 'EXCHANGE_AGREED', e.at
                FROM exchange_event e JOIN exchange x ON x.id = e.exchange_id
                WHERE e.at >= :since AND e.from_state = 'OFFERED' AND e.to_state = 'TO_SEND') AS h
            WHERE w.id = :endpoint AND (w.events IS NULL OR h.event = ANY (w.events))
            ORDER BY h.at, h.case_id, h.seq
            ON CONFLICT DO NOTHING
        """;

    private final Jdbi jdbi;

    Replays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return how many were ordered: none when it is not one that was given up */
    int one(UUID endpoint, long position, UUID by) {
        return noted(endpoint, by, handle -> dead(handle, endpoint, false, position));
    }

    int allDead(UUID endpoint, UUID by) {
        return noted(endpoint, by, handle -> dead(handle, endpoint, true, 0));
    }

    /** Empty when it is too much at once. */
    Optional<Integer> since(UUID endpoint, Instant since, UUID by) {
        var moment = since.atOffset(ZoneOffset.UTC);
        int happened = jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("since", moment)
                .bind("most", MOST)
                .mapTo(Integer.class)
                .one());
        if (happened > MOST) {
            return Optional.empty();
        }
        return Optional.of(noted(endpoint, by, handle -> {
            handle.createUpdate(WITHDRAW)
                    .bind("endpoint", endpoint)
                    .bind("since", moment)
                    .execute();
            return handle.createUpdate(AGAIN)
                    .bind("endpoint", endpoint)
                    .bind("since", moment)
                    .execute();
        }));
    }

    private static int dead(Handle handle, UUID endpoint, boolean all, long position) {
        return handle.createUpdate(DEAD)
                .bind("endpoint", endpoint)
                .bind("all", all)
                .bind("position", position)
                .execute();
    }

    private int noted(UUID endpoint, UUID by, ToIntFunction<Handle> deed) {
        return jdbi.inTransaction(handle -> {
            EndpointBook.hold(handle, endpoint);
            int ordered = deed.applyAsInt(handle);
            if (ordered > 0) {
                EndpointBook.noteReplay(handle, endpoint, ordered, by);
            }
            return ordered;
        });
    }
}
