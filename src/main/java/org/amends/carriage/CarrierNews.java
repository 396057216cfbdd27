package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down what carriers tell of parcels, each event once. What comes late or out of order, or is about no parcel of ours, is
 * kept as evidence and moves nothing.
 */
@ApplicationScoped
public class CarrierNews {

    private static final String KEEP = """
            INSERT INTO carrier_event (carrier, event_id, parcel_id, tracking, said, at, moved)
            VALUES (:carrier, :event, :parcel, :tracking, :said, :at, :moved)
            ON CONFLICT (carrier, event_id) DO NOTHING
            """;

    private final Jdbi jdbi;
    private final ParcelLedger ledger;
    private final SendingTold sending;

    CarrierNews(Jdbi jdbi, ParcelLedger ledger, SendingTold sending) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.sending = sending;
    }

    /**
     * @param id by which the carrier tells an event from another
     * @param at when it happened, as the carrier says
     */
    public record News(String carrier, String id, String tracking, ParcelState said, Instant at) {}

    public void take(News news) {
        boolean moved = jdbi.inTransaction(handle -> take(handle, news));
        if (moved) {
            sending.run();
        }
    }

    private boolean take(Handle handle, News news) {
        Optional<ReturnParcel> parcel =
                TrackingNumber.of(news.tracking()).flatMap(number -> ledger.lockTracked(handle, number));
        boolean moves = parcel.filter(now -> now.state().mayBecome(news.said())).isPresent();
        int kept = handle.createUpdate(KEEP)
                .bind("carrier", news.carrier())
                .bind("event", news.id())
                .bind("parcel", parcel.map(ReturnParcel::id))
                .bind("tracking", TrackingNumber.folded(news.tracking()))
                .bind("said", news.said())
                .bind("at", news.at().atOffset(ZoneOffset.UTC))
                .bind("moved", moves)
                .execute();
        if (kept == 0 || parcel.isEmpty()) {
            return false;
        }
        if (moves) {
            ledger.move(handle, parcel.get(), ParcelStep.byCarrier(news.said(), news.at(), news.carrier()));
        } else if (parcel.get().state().isOnItsWay()) {
            ledger.heard(handle, parcel.get().id());
        }
        return moves;
    }
}
