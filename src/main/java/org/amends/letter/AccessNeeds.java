package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the customer of a case needs so that they can read, hear or reach us (S2-11): large print, no calls, plain words. */
@ApplicationScoped
public class AccessNeeds {

    /** In code points. */
    public static final int LONGEST = 1_000;

    private static final String SET = """
            INSERT INTO access_needs (case_id, needs, set_by) VALUES (:case, :needs, :by)
            ON CONFLICT (case_id) DO UPDATE SET needs = excluded.needs, set_by = excluded.set_by, set_at = now()
            """;

    private final Jdbi jdbi;

    AccessNeeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty where nobody said any. */
    public Optional<String> of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT needs FROM access_needs WHERE case_id = :case")
                .bind("case", caseId)
                .mapTo(String.class)
                .findOne());
    }

    void set(UUID caseId, Optional<String> needs, Optional<UUID> by) {
        jdbi.useHandle(handle -> set(handle, caseId, needs, by));
    }

    /** @param needs empty takes back what was said */
    void set(Handle handle, UUID caseId, Optional<String> needs, Optional<UUID> by) {
        if (needs.isEmpty()) {
            handle.execute("DELETE FROM access_needs WHERE case_id = ?", caseId);
            return;
        }
        handle.createUpdate(SET)
                .bind("case", caseId)
                .bind("needs", needs.get())
                .bind("by", by.orElse(null))
                .execute();
    }
}
