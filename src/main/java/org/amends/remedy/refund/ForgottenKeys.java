package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether a carrier may have forgotten a movement's key, so that only a person can find out what became of it. */
@ApplicationScoped
class ForgottenKeys {

    private final RefundConfig config;
    private final Clock clock;

    ForgottenKeys(RefundConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    boolean include(Movement movement) {
        return movement.state() == MovementState.UNKNOWN
                && movement.firstSent()
                        .filter(sent -> sent.plus(config.keyLifetime()).isBefore(clock.instant()))
                        .isPresent();
    }
}
