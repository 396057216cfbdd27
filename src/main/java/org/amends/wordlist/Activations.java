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

/** By which list letters were read from when on, and whose doing that was. */
@ApplicationScoped
class Activations {

    private static final String ALL = """
            SELECT language, before, version, retired, by_id, at FROM word_list_activation ORDER BY position DESC
            """;
    private static final String LATEST = """
            SELECT DISTINCT ON (language) language, before, version, retired, by_id, at FROM word_list_activation
            ORDER BY language, position DESC
            """;
    private static final String WRITE = """
            INSERT INTO word_list_activation (language, before, version, retired, by_id)
            VALUES (:language, :before, :version, :retired, :by)
            """;
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('amends word lists in force'))";

    private final Jdbi jdbi;

    Activations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param before the version that was read until then
     * @param retired whether it is merely the list of the release that was running
     */
    record Entry(ListRef before, ListRef after, boolean retired, UUID by, Instant at) {

        static Entry read(ResultSet row) throws SQLException {
            String language = row.getString("language");
            return new Entry(
                    new ListRef(language, row.getString("before")),
                    new ListRef(language, row.getString("version")),
                    row.getBoolean("retired"),
                    row.getObject("by_id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        }

        /** The list that the house chose; empty when it reads by the one that comes with Amends. */
        Optional<ListRef> chosen() {
            return retired ? Optional.empty() : Optional.of(after);
        }
    }

    /** Until the end of the transaction nobody else changes by which lists letters are read. */
    static void lock(Handle handle) {
        handle.execute(LOCK);
    }

    /** The newest first. */
    List<Entry> all() {
        return jdbi.withHandle(handle -> list(handle, ALL));
    }

    /** The newest of each language; a language for which nobody ever chose a list is missing. */
    List<Entry> latest() {
        return jdbi.withHandle(Activations::latest);
    }

    static List<Entry> latest(Handle handle) {
        return list(handle, LATEST);
    }

    private static List<Entry> list(Handle handle, String sql) {
        return handle.createQuery(sql).map((row, context) -> Entry.read(row)).list();
    }

    static void write(Handle handle, ListRef before, ListRef after, boolean retired, UUID by) {
        handle.createUpdate(WRITE)
                .bind("language", after.language())
                .bind("before", before.version())
                .bind("version", after.version())
                .bind("retired", retired)
                .bind("by", by)
                .execute();
    }
}
