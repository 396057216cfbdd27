package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.OpenDeadline;

/**
 * What a command answers: where the case stands now.
 *
 * @param version to be sent back as {@code If-Match} with the next command
 * @param link the customer's private link, only in the answer to the filing and never again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Receipt(
        CaseReference reference,
        int version,
        CaseStatus status,
        UUID owner,
        Optional<Next> nextDeadline,
        Optional<String> link) {

    public record Next(int number, DeadlineKind kind, Instant dueAt, UUID owedBy) {
        static Next of(OpenDeadline deadline) {
            return new Next(deadline.number(), deadline.kind(), deadline.dueAt(), deadline.owedBy());
        }
    }

    static Receipt of(CaseReference reference, CaseState state, Optional<String> link) {
        return new Receipt(
                reference,
                state.version(),
                state.status(),
                state.owner(),
                state.nextDeadline().map(Next::of),
                link);
    }
}
