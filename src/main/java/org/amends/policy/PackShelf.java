package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.policy.pack.PackId;
import org.amends.policy.pack.PackRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The packs as they were written, in every version, and which of them rule new cases. */
@ApplicationScoped
class PackShelf {

    private static final String BODY = "SELECT body FROM policy_pack WHERE id = :id AND version = :version";
    private static final String ONE = """
            SELECT id, version, body, sha256, uploaded_by, uploaded_at FROM policy_pack
            WHERE id = :id AND version = :version
            """;
    private static final String ALL = """
            SELECT id, version, body, sha256, uploaded_by, uploaded_at FROM policy_pack
            ORDER BY id, version DESC
            """;
    private static final String PUT = """
            INSERT INTO policy_pack (id, version, body, sha256, uploaded_by)
            VALUES (:id, :version, :body, encode(sha256(convert_to(:body, 'UTF8')), 'hex'), :by)
            ON CONFLICT DO NOTHING
            """;
    private static final String ACTIVATE =
            "INSERT INTO policy_activation (id, version, by_id) VALUES (:id, :version, :by)";
    private static final String ACTIVATIONS = "SELECT id, version, by_id FROM policy_activation ORDER BY position DESC";
    private static final String ACTIVATIONS_UNTIL =
            "SELECT id, version, by_id FROM policy_activation WHERE at <= :at ORDER BY position DESC";

    private final Jdbi jdbi;

    PackShelf(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param uploadedBy empty for those that come with Amends */
    record Stored(PackRef ref, String body, String sha256, Optional<UUID> uploadedBy, Instant uploadedAt) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    new PackRef(new PackId(row.getString("id")), row.getInt("version")),
                    row.getString("body"),
                    row.getString("sha256"),
                    Optional.ofNullable(row.getObject("uploaded_by", UUID.class)),
                    row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
        }
    }

    /** Until the end of the transaction nobody else changes which packs rule. */
    static void lock(Handle handle) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtext('amends policy in force'))");
    }

    Optional<String> body(PackRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(BODY)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .mapTo(String.class)
                .findOne());
    }

    Optional<Stored> find(PackRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .map((row, context) -> Stored.read(row))
                .findOne());
    }

    /** By name, the newest version first. */
    List<Stored> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).map((row, context) -> Stored.read(row)).list());
    }

    /** @return whether it is new; a version that is there already stays as it is */
    boolean put(Handle handle, PackRef ref, String body, Optional<UUID> by) {
        return handle.createUpdate(PUT)
                        .bind("id", ref.id().value())
                        .bind("version", ref.version())
                        .bind("body", body)
                        .bind("by", by.orElse(null))
                        .execute()
                == 1;
    }

    void activate(Handle handle, PackRef ref, Optional<UUID> by) {
        write(handle, ref.id(), Optional.of(ref.version()), by);
    }

    void retire(Handle handle, PackId id, UUID by) {
        write(handle, id, Optional.empty(), Optional.of(by));
    }

    private static void write(Handle handle, PackId id, Optional<Integer> version, Optional<UUID> by) {
        handle.createUpdate(ACTIVATE)
                .bind("id", id.value())
                .bind("version", version.orElse(null))
                .bind("by", by.orElse(null))
                .execute();
    }

    Activations activations() {
        return jdbi.withHandle(PackShelf::activations);
    }

    /** What had been activated and retired by then. */
    Activations activations(Instant at) {
        return jdbi.withHandle(
                handle -> read(handle.createQuery(ACTIVATIONS_UNTIL).bind("at", at.atOffset(ZoneOffset.UTC))));
    }

    static Activations activations(Handle handle) {
        return read(handle.createQuery(ACTIVATIONS));
    }

    private static Activations read(Query query) {
        return new Activations(query.map((row, context) -> new Activations.Entry(
                        new PackId(row.getString("id")),
                        Optional.ofNullable(row.getObject("version", Integer.class)),
                        Optional.ofNullable(row.getObject("by_id", UUID.class))))
                .list());
    }
}
