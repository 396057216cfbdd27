package org.amends.goods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * Money that somebody wants to keep back for lost value.
 *
 * @param paid what was paid for these units
 * @param words what the loss of value is, for the customer
 * @param verdict of the second person; empty while they have not said
 */
public record ProposedDeduction(
        UUID id,
        String line,
        int units,
        Grade grade,
        Money amount,
        Money paid,
        String words,
        List<UUID> photographs,
        UUID proposedBy,
        Instant at,
        Optional<Verdict> verdict) {

    public ProposedDeduction {
        photographs = List.copyOf(photographs);
    }

    /** @param reason what the second person says */
    public record Verdict(boolean approved, UUID person, String reason, Instant at) {}

    public boolean isApproved() {
        return verdict.filter(Verdict::approved).isPresent();
    }
}
