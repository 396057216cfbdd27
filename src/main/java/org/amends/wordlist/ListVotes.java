package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who opened which text, and who approved it. Neither is ever taken back: whoever changes their mind writes another version. */
@ApplicationScoped
class ListVotes {

    private static final String OPEN = """
            INSERT INTO word_list_opening (language, version, person_id) VALUES (:language, :version, :person)
            ON CONFLICT DO NOTHING
            """;
    private static final String OPENED = """
            SELECT person_id FROM word_list_opening WHERE language = :language AND version = :version ORDER BY at, person_id
            """;
    private static final String APPROVE = """
            INSERT INTO word_list_approval (language, version, person_id, sha256)
            VALUES (:language, :version, :person, :sha256)
            ON CONFLICT DO NOTHING
            """;
    private static final String APPROVALS = """
            SELECT a.person_id, o.at AS opened_at, a.at AS approved_at
            FROM word_list_approval a
            JOIN word_list_opening o USING (language, version, person_id)
            WHERE a.language = :language AND a.version = :version
            ORDER BY a.at, a.person_id
            """;
    private static final String COUNTS = """
            SELECT language, version, count(*) AS approvals FROM word_list_approval GROUP BY language, version
            """;

    private final Jdbi jdbi;

    ListVotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The database lets nobody approve another text than the version's, nor what they have not opened. */
    record Approval(UUID person, Instant openedAt, Instant approvedAt) {}

    private record Count(ListRef ref, int approvals) {}

    void open(ListRef ref, UUID person) {
        jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .bind("person", person)
                .execute());
    }

    List<UUID> openedBy(ListRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(OPENED)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .mapTo(UUID.class)
                .list());
    }

    /** The same approval twice is one. */
    void approve(ListRef ref, UUID person, String sha256) {
        jdbi.useHandle(handle -> handle.createUpdate(APPROVE)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .bind("person", person)
                .bind("sha256", sha256)
                .execute());
    }

    List<Approval> approvals(ListRef ref) {
        return jdbi.withHandle(handle -> approvals(handle, ref));
    }

    static List<Approval> approvals(Handle handle, ListRef ref) {
        return handle.createQuery(APPROVALS)
                .bind("language", ref.language())
                .bind("version", ref.version())
                .map((row, context) -> new Approval(
                        row.getObject("person_id", UUID.class),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many approved each version; one that nobody approved is missing. */
    Map<ListRef, Integer> counts() {
        return jdbi.withHandle(handle -> handle
                .createQuery(COUNTS)
                .map((row, context) -> new Count(
                        new ListRef(row.getString("language"), row.getString("version")), row.getInt("approvals")))
                .stream()
                .collect(Collectors.toMap(Count::ref, Count::approvals)));
    }
}
