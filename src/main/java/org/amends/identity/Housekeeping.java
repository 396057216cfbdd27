package org.amends.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets tokens that are over and attempts that nobody needs to remember. Every replica does; once too often is fine. */
@ApplicationScoped
class Housekeeping {

    private final StaffTokens tokens;
    private final AttemptLimits limits;

    Housekeeping(StaffTokens tokens, AttemptLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        tokens.forgetExpired();
        limits.forgetOld();
    }
}
