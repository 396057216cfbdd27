package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the parcels of cases. */
@ApplicationScoped
public class ParcelBook {

    private static final String EVENTS = """
            SELECT to_state, at, note FROM return_parcel_event WHERE parcel_id = :id ORDER BY seq
            """;

    private static final String FILE = """
            SELECT l.media_type, l.content FROM return_label l JOIN return_parcel p ON p.id = l.parcel_id
            WHERE p.id = :id AND p.case_id = :case
            """;

    private static final String AWAITED = "SELECT send_by FROM goods_awaited WHERE case_id = :case";

    private final Jdbi jdbi;

    ParcelBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param note in words, for colleagues */
    public record Happened(ParcelState state, Instant at, Optional<String> note) {}

    /** The oldest first. */
    public List<ReturnParcel> of(UUID caseId) {
        return jdbi.withHandle(handle -> of(handle, caseId));
    }

    List<ReturnParcel> of(Handle handle, UUID caseId) {
        return handle.createQuery(ParcelRow.SELECT + " WHERE p.case_id = :case ORDER BY p.number")
                .bind("case", caseId)
                .map(ParcelRow::read)
                .list();
    }

    /** @throws Problem 404 for what is no parcel of that case */
    public ReturnParcel one(UUID caseId, String id) {
        return of(caseId).stream()
                .filter(parcel -> parcel.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("parcel"));
    }

    /** What happened to it, the oldest first. */
    public List<Happened> events(UUID parcelId) {
        return jdbi.withHandle(handle -> handle.createQuery(EVENTS)
                .bind("id", parcelId)
                .map((row, context) -> new Happened(
                        ParcelState.valueOf(row.getString("to_state")),
                        ParcelRow.instant(row, "at").orElseThrow(),
                        Optional.ofNullable(row.getString("note"))))
                .list());
    }

    /** @throws Problem 404 where that case has no such label */
    public LabelFile file(UUID caseId, String parcelId) {
        return jdbi.withHandle(handle -> handle.createQuery(FILE)
                        .bind("id", one(caseId, parcelId).id())
                        .bind("case", caseId)
                        .map((row, context) -> new LabelFile(row.getString("media_type"), row.getBytes("content")))
                        .findOne())
                .orElseThrow(() -> Problem.notFound("label"));
    }

    /** Until when the goods should be on their way; empty where none are waited for. The day passes nothing. */
    public Optional<Instant> sendBy(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(AWAITED)
                .bind("case", caseId)
                .map((row, context) -> ParcelRow.instant(row, "send_by").orElseThrow())
                .findOne());
    }
}
