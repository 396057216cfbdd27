package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The lists as they were written, in every version. None ever changes. */
@ApplicationScoped
class ListShelf {

    private static final String ONE = """
            SELECT language, version, body, sha256, uploaded_by, uploaded_at FROM word_list
            WHERE language = :language AND version = :version
            """;
    private static final String ALL = """
            SELECT language, version, body, sha256, uploaded_by, uploaded_at FROM word_list
            ORDER BY language, uploaded_at DESC, version DESC
            """;
    private static final String PUT = """
            INSERT INTO word_list (language, version, body, sha256, uploaded_by)
            VALUES (:language, :version, :body, encode(sha256(convert_to(:body, 'UTF8')), 'hex'), :by)
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;

    ListShelf(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param uploadedBy empty for those that come with Amends */
    record Stored(ListRef ref, String body, String sha256, Optional<UUID> uploadedBy, Instant uploadedAt) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    new ListRef(row.getString("language"), row.getString("version")),
                    row.getString("body"),
                    row.getString("sha256"),
                    Optional.ofNullable(row.getObject("uploaded_by", UUID.class)),
                    row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
        }
    }

    Optional<Stored> find(ListRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .map((row, context) -> Stored.read(row))
                .findOne());
    }

    /** By language, the newest first. */
    List<Stored> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).map((row, context) -> Stored.read(row)).list());
    }

    /** @return whether it is new; a version that is there already stays as it is */
    boolean put(ListRef ref, String body, Optional<UUID> by) {
        return jdbi.inTransaction(handle -> put(handle, ref, body, by));
    }

    static boolean put(Handle handle, ListRef ref, String body, Optional<UUID> by) {
        return handle.createUpdate(PUT)
                        .bind("language", ref.language())
                        .bind("version", ref.version())
                        .bind("body", body)
                        .bind("by", by.orElse(null))
                        .execute()
                == 1;
    }
}
