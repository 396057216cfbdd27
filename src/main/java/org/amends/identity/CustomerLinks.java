package org.amends.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The private links: which case a customer's secret opens. */
@ApplicationScoped
public class CustomerLinks {

    private final Jdbi jdbi;
    private final Clock clock;

    CustomerLinks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Empty alike for a secret that never was, one that is over and one that was withdrawn. */
    public Optional<UUID> caseOf(Secret secret) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT case_id FROM customer_link
                         WHERE token_hash = :hash AND revoked_at IS NULL AND expires_at > :now
                        """)
                .bind("hash", secret.hash())
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne());
    }

    /** Another link to the same case, for a mail: the earlier ones were shown once and are not kept. */
    public Secret issue(UUID caseId, Duration lifetime) {
        Secret secret = Secret.ofCustomer();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO customer_link (token_hash, case_id, created_at, expires_at)
                        VALUES (:hash, :case, :now, :expires)
                        """)
                .bind("hash", secret.hash())
                .bind("case", caseId)
                .bind("now", clock.instant())
                .bind("expires", clock.instant().plus(lifetime))
                .execute());
        return secret;
    }
}
