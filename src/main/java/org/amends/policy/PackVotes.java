package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.policy.pack.PackApproval;
import org.amends.policy.pack.PackRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who opened which text, and who approved it. Neither is ever taken back: whoever changes their mind writes another version. */
@ApplicationScoped
class PackVotes {

    private static final String OPEN = """
            INSERT INTO policy_pack_opening (id, version, person_id) VALUES (:id, :version, :person)
            ON CONFLICT DO NOTHING
            """;
    private static final String OPENED =
            "SELECT person_id FROM policy_pack_opening WHERE id = :id AND version = :version ORDER BY at, person_id";
    private static final String APPROVE = """
            INSERT INTO policy_pack_approval (id, version, person_id, sha256) VALUES (:id, :version, :person, :sha256)
            ON CONFLICT DO NOTHING
            """;
    private static final String APPROVALS = """
            SELECT a.person_id, a.sha256, o.at AS opened_at, a.at AS approved_at
            FROM policy_pack_approval a
            JOIN policy_pack_opening o USING (id, version, person_id)
            WHERE a.id = :id AND a.version = :version
            ORDER BY a.at, a.person_id
            """;
    private static final String COUNTS = """
            SELECT id, version, count(*) AS approvals FROM policy_pack_approval GROUP BY id, version
            """;

    private final Jdbi jdbi;

    PackVotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Count(String pack, int approvals) {}

    void open(PackRef ref, UUID person) {
        jdbi.useHandle(handle -> handle.createUpdate(OPEN)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .bind("person", person)
                .execute());
    }

    List<UUID> openedBy(PackRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(OPENED)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .mapTo(UUID.class)
                .list());
    }

    /** The same approval twice is one. */
    void approve(PackRef ref, UUID person, String sha256) {
        jdbi.useHandle(handle -> handle.createUpdate(APPROVE)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .bind("person", person)
                .bind("sha256", sha256)
                .execute());
    }

    List<PackApproval> approvals(PackRef ref) {
        return jdbi.withHandle(handle -> approvals(handle, ref));
    }

    static List<PackApproval> approvals(Handle handle, PackRef ref) {
        return handle.createQuery(APPROVALS)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .map((row, context) -> new PackApproval(
                        row.getObject("person_id", UUID.class),
                        row.getString("sha256"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many approved each version; one that nobody approved is missing. */
    List<Count> counts() {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .map((row, context) ->
                        new Count(row.getString("id") + "@" + row.getInt("version"), row.getInt("approvals")))
                .list());
    }

    Optional<PackApproval> approvalOf(PackRef ref, UUID person) {
        return approvals(ref).stream()
                .filter(approval -> approval.person().equals(person))
                .findFirst();
    }
}
