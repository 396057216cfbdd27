package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.policy.pack.PackId;
import org.amends.policy.pack.PackRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The packs as they were written, in every version, and which of them rule new cases. */
@ApplicationScoped
class PackShelf {

    private static final String BODY = "SELECT body FROM policy_pack WHERE id = :id AND version = :version";
    private static final String PUT = """
            INSERT INTO policy_pack (id, version, body, sha256, uploaded_by)
            VALUES (:id, :version, :body, encode(sha256(convert_to(:body, 'UTF8')), 'hex'), :by)
            ON CONFLICT DO NOTHING
            """;
    private static final String ACTIVATE =
            "INSERT INTO policy_activation (id, version, by_id) VALUES (:id, :version, :by)";
    private static final String IN_FORCE = """
            SELECT id, version FROM (
                SELECT DISTINCT ON (id) id, version FROM policy_activation ORDER BY id, position DESC) AS latest
            WHERE version IS NOT NULL
            ORDER BY id
            """;

    private final Jdbi jdbi;

    PackShelf(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<String> body(PackRef ref) {
        return jdbi.withHandle(handle -> handle.createQuery(BODY)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .mapTo(String.class)
                .findOne());
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
        handle.createUpdate(ACTIVATE)
                .bind("id", ref.id().value())
                .bind("version", ref.version())
                .bind("by", by.orElse(null))
                .execute();
    }

    /** Those that rule the cases which are received now, by name. */
    List<PackRef> inForce() {
        return jdbi.withHandle(PackShelf::inForce);
    }

    static List<PackRef> inForce(Handle handle) {
        return handle.createQuery(IN_FORCE)
                .map((row, context) -> new PackRef(new PackId(row.getString("id")), row.getInt("version")))
                .list();
    }
}
