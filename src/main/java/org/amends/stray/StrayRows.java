package org.amends.stray;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist.Position;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Parcels that belong to no case as the database holds them. */
final class StrayRows {

    private static final String ROWS = """
            SELECT s.*, k.due_at, k.owed_by, k.fallback_id, f.reference, o.reference AS opened
            FROM stray_parcel s
            JOIN channel_contact k ON k.id = s.task_id
            LEFT JOIN case_file f ON f.id = s.case_id
            LEFT JOIN case_file o ON o.id = s.opened_case_id
            """;
    private static final String ONE = ROWS + "WHERE s.id = :id";
    private static final String WITH_CODE = ROWS + "WHERE s.code = :code AND s.outcome IS NULL";
    private static final String OF_CASE = ROWS + "WHERE s.case_id = :case ORDER BY s.ended_at, s.id";
    private static final String LYING = ROWS + """
            WHERE s.outcome IS NULL AND (k.due_at, s.id) > (:at, :id) ORDER BY k.due_at, s.id LIMIT :limit
            """;
    private static final String ENDED = ROWS + """
            WHERE s.outcome IS NOT NULL AND (s.taken_at, s.id) < (:at, :id) ORDER BY s.taken_at DESC, s.id DESC LIMIT :limit
            """;

    private static final String ITEMS = """
            SELECT parcel_id, number, what, article, units FROM stray_item WHERE parcel_id = ANY(:ids) ORDER BY number
            """;
    private static final String PHOTOGRAPHS = """
            SELECT parcel_id, id FROM stray_photograph WHERE parcel_id = ANY(:ids) ORDER BY at, id
            """;

    private static final String REVERSED = """
            SELECT r.parcel_id, r.matched_by, r.matched_at, r.reason, r.person_id, r.at, f.reference
            FROM stray_match_reversal r JOIN case_file f ON f.id = r.case_id
            WHERE r.parcel_id = ANY(:ids) ORDER BY r.at, r.case_seq
            """;

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private StrayRows() {}

    static List<StrayParcel> one(Handle handle, UUID id) {
        return handle.createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> read(row))
                .list();
    }

    static List<StrayParcel> lying(Handle handle, String code) {
        return handle.createQuery(WITH_CODE)
                .bind("code", code)
                .map((row, context) -> read(row))
                .list();
    }

    static List<StrayParcel> of(Handle handle, UUID caseId) {
        return handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map((row, context) -> read(row))
                .list();
    }

    static List<StrayParcel> page(Handle handle, StrayBook.Shown shown, Optional<Position> after, int limit) {
        boolean lying = shown == StrayBook.Shown.LYING;
        return handle.createQuery(lying ? LYING : ENDED)
                .bind("at", after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(lying ? FIRST : LAST))
                .bind("id", after.map(Position::id).orElse(LEAST))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** With what is in them and the photographs of them. */
    static List<StrayParcel> complete(Handle handle, List<StrayParcel> parcels) {
        List<UUID> ids = parcels.stream().map(StrayParcel::id).toList();
        Map<UUID, List<StrayParcel.Item>> items = new HashMap<>();
        Map<UUID, List<UUID>> photographs = new HashMap<>();
        Map<UUID, List<StrayParcel.Reversed>> reversed = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery(ITEMS)
                    .bindArray("ids", UUID.class, ids)
                    .map((row, context) -> items.computeIfAbsent(parcel(row), id -> new ArrayList<>())
                            .add(item(row)))
                    .list();
            handle.createQuery(PHOTOGRAPHS)
                    .bindArray("ids", UUID.class, ids)
                    .map((row, context) -> photographs
                            .computeIfAbsent(parcel(row), id -> new ArrayList<>())
                            .add(row.getObject("id", UUID.class)))
                    .list();
            handle.createQuery(REVERSED)
                    .bindArray("ids", UUID.class, ids)
                    .map((row, context) -> reversed.computeIfAbsent(parcel(row), id -> new ArrayList<>())
                            .add(reversed(row)))
                    .list();
        }
        return parcels.stream()
                .map(one -> new StrayParcel(
                        one.id(),
                        one.version(),
                        one.code(),
                        one.carrier(),
                        one.sender(),
                        one.order(),
                        one.place(),
                        one.remarks(),
                        one.takenBy(),
                        one.takenAt(),
                        one.task(),
                        one.opened(),
                        one.ending(),
                        one.forgotten(),
                        List.copyOf(items.getOrDefault(one.id(), List.of())),
                        List.copyOf(photographs.getOrDefault(one.id(), List.of())),
                        List.copyOf(reversed.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private static UUID parcel(ResultSet row) throws SQLException {
        return row.getObject("parcel_id", UUID.class);
    }

    private static StrayParcel.Reversed reversed(ResultSet row) throws SQLException {
        return new StrayParcel.Reversed(
                new CaseReference(row.getString("reference")),
                row.getObject("matched_by", UUID.class),
                at(row, "matched_at"),
                row.getString("reason"),
                row.getObject("person_id", UUID.class),
                at(row, "at"));
    }

    private static StrayParcel.Item item(ResultSet row) throws SQLException {
        return new StrayParcel.Item(
                row.getInt("number"),
                row.getString("what"),
                Optional.ofNullable(row.getString("article")),
                row.getInt("units"));
    }

    private static StrayParcel read(ResultSet row) throws SQLException {
        return new StrayParcel(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Optional.ofNullable(row.getString("code")),
                Optional.ofNullable(row.getString("carrier")),
                Optional.ofNullable(row.getString("sender")),
                Optional.ofNullable(row.getString("order_number")),
                row.getString("place"),
                Optional.ofNullable(row.getString("remarks")),
                row.getObject("taken_by", UUID.class),
                at(row, "taken_at"),
                new StrayParcel.Task(
                        row.getObject("task_id", UUID.class),
                        at(row, "due_at"),
                        row.getObject("owed_by", UUID.class),
                        Optional.ofNullable(row.getObject("fallback_id", UUID.class))),
                reference(row, "opened"),
                ending(row),
                row.getObject("forgotten_at") != null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Optional<StrayParcel.Ending> ending(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new StrayParcel.Ending(
                        StrayParcel.Outcome.valueOf(outcome),
                        match(row),
                        Optional.ofNullable(row.getString("said")),
                        row.getObject("ended_by", UUID.class),
                        at(row, "ended_at")));
    }

    private static Optional<StrayParcel.Match> match(ResultSet row) throws SQLException {
        Optional<CaseReference> reference = reference(row, "reference");
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(new StrayParcel.Match(
                        row.getObject("case_id", UUID.class), reference.get(), row.getInt("case_seq")));
    }

    private static Optional<CaseReference> reference(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(CaseReference::new);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
