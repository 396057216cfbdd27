package org.amends.carriage;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The ledger of parcels: every state is the last of its events. A parcel is locked before anything else of it. */
@ApplicationScoped
class ParcelLedger {

    private static final String ADD = """
            WITH event AS (
                INSERT INTO return_parcel_event (parcel_id, seq, to_state, source, person_id, at, note)
                VALUES (:id, 0, :state, :source, :person, :at, :note))
            INSERT INTO return_parcel
                (id, case_id, number, method, carrier, sender_name, sender_street, sender_postcode, sender_city, sender_country,
                 replaces, seq, state, tracking, look_at, heard_at, pick_up_from, pick_up_until)
            SELECT :id, :case, count(*) + 1, :method, :carrier, :name, :street, :postcode, :city, :country,
                   CAST(:replaces AS uuid), 0, :state, :tracking, CASE WHEN :asks THEN now() END, CASE WHEN :state = 'HANDED_OVER' THEN now() END,
                   CAST(:pickUpFrom AS timestamptz), CAST(:pickUpUntil AS timestamptz)
            FROM return_parcel WHERE case_id = :case
            """;

    private static final String MOVE = """
            WITH event AS (
                INSERT INTO return_parcel_event (parcel_id, seq, from_state, to_state, source, person_id, at, note)
                VALUES (:id, :seq + 1, :from, :to, :source, :person, :at, :note))
            UPDATE return_parcel
            SET seq = :seq + 1, state = :to, look_at = NULL, called_at = CASE WHEN :source = 'STAFF' THEN now() END,
                heard_at = CASE WHEN :to IN ('HANDED_OVER', 'IN_TRANSIT') THEN now() ELSE heard_at END
            WHERE id = :id
            """;

    private static final String LABEL = """
            UPDATE return_parcel
            SET carrier = :carrier, tracking = :tracking, link = :link, instructions = :instructions, valid_until = :validUntil
            WHERE id = :id
            """;

    private static final String FILE =
            "INSERT INTO return_label (parcel_id, media_type, content) VALUES (:id, :type, :content)";

    private static final String TRACK =
            "UPDATE return_parcel SET tracking = coalesce(tracking, :tracking) WHERE id = :id";

    private static final String ASKED =
            "UPDATE return_parcel SET called_at = NULL, heard_at = now() WHERE id = :id AND state <> 'LOST'";

    private static final String HEARD = "UPDATE return_parcel SET heard_at = now(), called_at = NULL WHERE id = :id";

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    /**
     * In the transaction of an event of its case, so that two of them are never numbered at once.
     *
     * @param asksConnector whether its label is asked for from now on
     */
    UUID add(Handle handle, NewParcel parcel, ParcelStep step, boolean asksConnector) {
        UUID id = ids.generate();
        Optional<Sender> from = parcel.from();
        handle.createUpdate(ADD)
                .bind("id", id)
                .bind("case", parcel.caseId())
                .bind("method", parcel.method())
                .bind("carrier", parcel.carrier())
                .bind("name", from.map(Sender::name))
                .bind("street", from.map(Sender::street))
                .bind("postcode", from.map(Sender::postcode))
                .bind("city", from.map(Sender::city))
                .bind("country", from.map(Sender::country))
                .bind("replaces", parcel.replaces())
                .bind("tracking", parcel.tracking())
                .bind("pickUpFrom", parcel.pickUp().map(pickUp -> pickUp.from().atOffset(ZoneOffset.UTC)))
                .bind("pickUpUntil", parcel.pickUp().map(pickUp -> pickUp.until()
                        .atOffset(ZoneOffset.UTC)))
                .bind("asks", asksConnector)
                .bind("state", step.to())
                .bind("source", step.source())
                .bind("person", step.person())
                .bind("at", step.at().atOffset(ZoneOffset.UTC))
                .bind("note", step.note())
                .execute();
        return id;
    }

    /** Until the end of the transaction nobody else moves it. */
    Optional<ReturnParcel> lock(Handle handle, UUID id) {
        return handle.createQuery(ParcelRow.SELECT + " WHERE p.id = :id FOR UPDATE OF p")
                .bind("id", id)
                .map(ParcelRow::read)
                .findOne();
    }

    /** The newest that has this number: carriers use numbers again. */
    Optional<ReturnParcel> lockTracked(Handle handle, String tracking) {
        return handle.createQuery(
                        ParcelRow.SELECT + " WHERE p.tracking = :tracking ORDER BY p.id DESC LIMIT 1 FOR UPDATE OF p")
                .bind("tracking", tracking)
                .map(ParcelRow::read)
                .findOne();
    }

    /**
     * @param locked as it stands now
     * @throws IllegalStateException when there is no such move; callers ask first
     */
    void move(Handle handle, ReturnParcel locked, ParcelStep step) {
        if (!locked.state().mayBecome(step.to())) {
            throw new IllegalStateException(locked.state() + " does not become " + step.to());
        }
        handle.createUpdate(MOVE)
                .bind("id", locked.id())
                .bind("seq", locked.seq())
                .bind("from", locked.state())
                .bind("to", step.to())
                .bind("source", step.source())
                .bind("person", step.person())
                .bind("at", step.at().atOffset(ZoneOffset.UTC))
                .bind("note", step.note())
                .execute();
    }

    void label(Handle handle, ReturnParcel locked, String carrier, Label label, ParcelStep step) {
        move(handle, locked, step);
        handle.createUpdate(LABEL)
                .bind("id", locked.id())
                .bind("carrier", carrier)
                .bind("tracking", label.tracking().map(TrackingNumber::folded).or(locked::tracking))
                .bind("link", label.link())
                .bind("instructions", label.instructions())
                .bind("validUntil", label.validUntil().map((Instant at) -> at.atOffset(ZoneOffset.UTC)))
                .execute();
        label.file().ifPresent(file -> handle.createUpdate(FILE)
                .bind("id", locked.id())
                .bind("type", file.mediaType())
                .bind("content", file.content())
                .execute());
    }

    void track(Handle handle, UUID id, String tracking) {
        handle.createUpdate(TRACK).bind("id", id).bind("tracking", tracking).execute();
    }

    /** Its carrier was asked about it: the silence begins anew. */
    void asked(Handle handle, UUID id) {
        handle.createUpdate(ASKED).bind("id", id).execute();
    }

    /** Its carrier spoke of it, even where it did not move. */
    void heard(Handle handle, UUID id) {
        handle.createUpdate(HEARD).bind("id", id).execute();
    }
}
