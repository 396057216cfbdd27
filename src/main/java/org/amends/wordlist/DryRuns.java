package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** That somebody had past letters read with a list, and how many it would have treated otherwise. */
@ApplicationScoped
class DryRuns {

    private static final String KEEP = """
            INSERT INTO word_list_dry_run (language, version, against, person_id, letters, newly_blocked, newly_warned,
                no_longer_blocked, no_longer_warned)
            VALUES (:language, :version, :against, :person, :letters, :blocked, :warned, :notBlocked, :notWarned)
            """;
    private static final String NEWEST = """
            SELECT language, against, person_id, at, letters, newly_blocked, newly_warned, no_longer_blocked, no_longer_warned
            FROM word_list_dry_run
            WHERE language = :language AND version = :version
            ORDER BY position DESC
            LIMIT 20
            """;
    private static final String BY = """
            SELECT DISTINCT person_id FROM word_list_dry_run
            WHERE language = :language AND version = :version AND against = :against
            """;

    private final Jdbi jdbi;

    DryRuns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many letters were read, and how many of them would be treated otherwise than by the list in force. */
    record Figures(int letters, int newlyBlocked, int newlyWarned, int noLongerBlocked, int noLongerWarned) {}

    /** @param against the list that was in force then */
    record Entry(ListRef against, UUID person, Instant at, Figures figures) {

        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    new ListRef(row.getString("language"), row.getString("against")),
                    row.getObject("person_id", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    new Figures(
                            row.getInt("letters"),
                            row.getInt("newly_blocked"),
                            row.getInt("newly_warned"),
                            row.getInt("no_longer_blocked"),
                            row.getInt("no_longer_warned")));
        }
    }

    void keep(ListRef ref, ListRef against, UUID person, Figures figures) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .bind("against", against.version())
                .bind("person", person)
                .bind("letters", figures.letters())
                .bind("blocked", figures.newlyBlocked())
                .bind("warned", figures.newlyWarned())
                .bind("notBlocked", figures.noLongerBlocked())
                .bind("notWarned", figures.noLongerWarned())
                .execute());
    }

    /** The newest first. */
    List<Entry> newest(ListRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .map((row, context) -> Entry.read(row))
                .list());
    }

    /** Who had letters read with it beside that other list. */
    static List<UUID> by(Handle handle, ListRef ref, ListRef against) {
        return handle.createQuery(BY)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .bind("against", against.version())
                .mapTo(UUID.class)
                .list();
    }
}
