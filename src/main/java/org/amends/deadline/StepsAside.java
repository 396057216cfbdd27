package org.amends.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Steps that can't fire. One damaged case must neither silence the others nor take the house out of service: its step is
 * tried again after a minute, then after two, at last every hour, and the log, a metric and the readiness check name it.
 */
@ApplicationScoped
class StepsAside {

    private static final Logger LOG = Logger.getLogger(StepsAside.class);

    private static final String PUT = """
            INSERT INTO step_aside (case_id, number, level, since, tries, retry_at, reason)
            VALUES (:case, :number, :level, :at, 1, :at + interval '1 minute', :reason)
            ON CONFLICT (case_id, number, level) DO UPDATE
            SET tries = step_aside.tries + 1, reason = excluded.reason,
                retry_at = :at + least(interval '1 hour', interval '1 minute' * power(2, least(step_aside.tries, 6)))
            """;

    /** @param reason what is in the way, without any words of a customer */
    void put(Handle handle, DueStep step, String reason) {
        LOG.errorf(
                "Step %d of deadline %d of case %s can't fire and is set aside: %s",
                step.level(), step.deadline(), step.caseId(), reason);
        handle.createUpdate(PUT)
                .bind("case", step.caseId())
                .bind("number", step.deadline())
                .bind("level", step.level())
                .bind("at", step.at().atOffset(ZoneOffset.UTC))
                .bind("reason", reason)
                .execute();
    }
}
