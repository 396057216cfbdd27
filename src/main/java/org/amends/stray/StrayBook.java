package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Worklist.Position;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of parcels that belong to no case. */
@ApplicationScoped
class StrayBook {

    private static final String ADD = """
            INSERT INTO stray_parcel (id, code, carrier, sender, order_number, place, remarks, taken_by, taken_at, task_id)
            VALUES (:id, :code, :carrier, :sender, :order, :place, :remarks, :person, :at, :task)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_ITEM = """
            INSERT INTO stray_item (parcel_id, number, what, article, units) VALUES (:parcel, :number, :what, :article, :units)
            """;

    private static final String MATCH = """
            UPDATE stray_parcel SET outcome = 'MATCHED', case_id = :case, case_seq = :seq, ended_by = :person, ended_at = :at, version = version + 1
            WHERE id = :id AND version = :version AND outcome IS NULL
            """;

    private static final String REVERSE = """
            INSERT INTO stray_match_reversal
                (parcel_id, case_id, case_seq, seq, matched_by, matched_at, task_id, reason, person_id, at)
            SELECT s.id, s.case_id, s.case_seq, :seq, s.ended_by, s.ended_at, s.task_id, :reason, :person, :at
            FROM stray_parcel s WHERE s.id = :id AND s.version = :version AND s.outcome = 'MATCHED'
            """;

    private static final String LIE_AGAIN = """
            UPDATE stray_parcel
            SET outcome = NULL, case_id = NULL, case_seq = NULL, ended_by = NULL, ended_at = NULL, task_id = :task, version = version + 1
            WHERE id = :id AND version = :version AND outcome = 'MATCHED'
            """;

    private static final String LET_GO = """
            UPDATE stray_parcel SET outcome = 'LET_GO', said = :said, ended_by = :person, ended_at = now(), version = version + 1
            WHERE id = :id AND version = :version AND outcome IS NULL
            """;

    private static final String OPEN = """
            UPDATE stray_parcel SET opened_case_id = :case, version = version + 1
            WHERE id = :id AND version = :version AND outcome IS NULL AND opened_case_id IS NULL
            """;

    private static final String CAME_WITH = """
            SELECT p.case_id, p.seq, s.id, s.version
            FROM goods_parcel p JOIN stray_parcel s ON s.code = p.code AND s.outcome IS NULL
            WHERE p.code = :code
            FOR NO KEY UPDATE OF s
            """;

    private final Jdbi jdbi;

    StrayBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which of them. */
    enum Shown {
        /** The one that is to be looked at first is first. */
        LYING,
        /** The latest first. */
        ENDED
    }

    /** A parcel that waits here and came with a case just now. */
    record CameWith(UUID parcel, int version, UUID caseId, int seq) {}

    Optional<StrayParcel> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    static Optional<StrayParcel> find(Handle handle, UUID id) {
        return StrayRows.complete(handle, StrayRows.one(handle, id)).stream().findFirst();
    }

    /** The one that waits here under this label. */
    Optional<StrayParcel> lying(String code) {
        return jdbi.withHandle(handle -> lying(handle, code));
    }

    static Optional<StrayParcel> lying(Handle handle, String code) {
        return StrayRows.complete(handle, StrayRows.lying(handle, code)).stream()
                .findFirst();
    }

    /** What came to an end by its case. */
    List<StrayParcel> of(UUID caseId) {
        return jdbi.withHandle(handle -> StrayRows.complete(handle, StrayRows.of(handle, caseId)));
    }

    List<StrayParcel> page(Shown shown, Optional<Position> after, int limit) {
        return jdbi.withHandle(handle -> StrayRows.complete(handle, StrayRows.page(handle, shown, after, limit)));
    }

    /** Where the page after this parcel begins. */
    static Position position(Shown shown, StrayParcel parcel) {
        return new Position(shown == Shown.LYING ? parcel.task().dueAt() : parcel.takenAt(), parcel.id());
    }

    /** @return whether no parcel with this label waits here already */
    static boolean add(Handle handle, UUID id, StrayInput.Parcel parcel, Optional<String> code, Taking taking) {
        int added = handle.createUpdate(ADD)
                .bind("id", id)
                .bind("code", code.orElse(null))
                .bind("carrier", stripped(parcel.carrier()))
                .bind("sender", stripped(parcel.sender()))
                .bind("order", stripped(parcel.order()))
                .bind("place", parcel.place().strip())
                .bind("remarks", stripped(parcel.remarks()))
                .bind("person", taking.by())
                .bind("at", taking.at().atOffset(ZoneOffset.UTC))
                .bind("task", taking.task())
                .execute();
        for (int i = 0; added == 1 && i < parcel.items().size(); i++) {
            StrayInput.Item item = parcel.items().get(i);
            handle.createUpdate(ADD_ITEM)
                    .bind("parcel", id)
                    .bind("number", i + 1)
                    .bind("what", item.what().strip())
                    .bind("article", stripped(item.article()))
                    .bind("units", item.units())
                    .execute();
        }
        return added == 1;
    }

    /** Who takes it in, when, and the contact by which somebody owes a look at it. */
    record Taking(UUID by, Instant at, UUID task) {}

    private static @Nullable String stripped(Optional<String> text) {
        return text.map(String::strip).orElse(null);
    }

    /** @return whether it was as the writer had seen it */
    static boolean match(Handle handle, UUID id, int version, StrayDesk.Arrival arrival, UUID person, Instant at) {
        return handle.createUpdate(MATCH)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("case", arrival.caseId())
                        .bind("seq", arrival.seq())
                        .bind("person", person)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    /**
     * That its match was a mistake, and who says so.
     *
     * @param seq the number of the event of the case that tells of it
     */
    record Mistake(int seq, String reason, UUID by, Instant at) {}

    /**
     * It lies here again, and its photographs come back with it.
     *
     * @param task the contact by which somebody owes a look at it from now on
     * @return whether it was as the writer had seen it
     */
    static boolean reverse(Handle handle, UUID id, int version, Mistake mistake, UUID task) {
        int reversed = handle.createUpdate(REVERSE)
                .bind("id", id)
                .bind("version", version)
                .bind("seq", mistake.seq())
                .bind("reason", mistake.reason())
                .bind("person", mistake.by())
                .bind("at", mistake.at().atOffset(ZoneOffset.UTC))
                .execute();
        return reversed == 1
                && handle.createUpdate(LIE_AGAIN)
                                .bind("id", id)
                                .bind("version", version)
                                .bind("task", task)
                                .execute()
                        == 1;
    }

    static boolean letGo(Handle handle, UUID id, int version, String said, UUID person) {
        return handle.createUpdate(LET_GO)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("said", said)
                        .bind("person", person)
                        .execute()
                == 1;
    }

    /** A case is filed for it. */
    static boolean opened(Handle handle, UUID id, int version, UUID caseId) {
        return handle.createUpdate(OPEN)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("case", caseId)
                        .execute()
                == 1;
    }

    static Optional<CameWith> cameWith(Handle handle, String code) {
        return handle.createQuery(CAME_WITH)
                .bind("code", code)
                .map((row, context) -> new CameWith(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("case_id", UUID.class),
                        row.getInt("seq")))
                .findOne();
    }

    static Instant now(Handle handle) {
        return handle.createQuery("SELECT now()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }
}
