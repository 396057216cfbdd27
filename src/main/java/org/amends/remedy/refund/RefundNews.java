package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;
import org.amends.remedy.refund.RefundPort.Sent;
import org.jdbi.v3.core.Jdbi;

/**
 * What a provider tells of a refund without being asked. It is recognised by the provider's own name for it, then by our
 * key; whatever is neither did not start here.
 */
@ApplicationScoped
public class RefundNews {

    private static final String OURS = """
            SELECT id FROM money_movement
            WHERE carrier = :carrier
              AND (reference = :reference
                   OR id = :key AND reference IS NULL AND amount = :amount AND currency = :currency
                      AND payment_id = ANY(:payments) AND first_sent IS NOT NULL)
            """;

    private final Jdbi jdbi;
    private final CarrierAnswers answers;
    private final RefundsElsewhere elsewhere;

    RefundNews(Jdbi jdbi, CarrierAnswers answers, RefundsElsewhere elsewhere) {
        this.jdbi = jdbi;
        this.answers = answers;
        this.elsewhere = elsewhere;
    }

    /**
     * @param reference the provider's own name for it
     * @param key the movement that it says it is
     * @param payments the names of the payment that it goes back over; a provider may have several
     */
    public record Seen(
            String carrier, String reference, Optional<UUID> key, List<String> payments, Money amount, Sent sent) {}

    public void take(Seen seen) {
        Optional<UUID> ours = jdbi.withHandle(handle -> handle.createQuery(OURS)
                .bind("carrier", seen.carrier())
                .bind("reference", seen.reference())
                .bind("key", seen.key().orElse(new UUID(0, 0)))
                .bind("amount", seen.amount().minor())
                .bind("currency", seen.amount().currency().getCurrencyCode())
                .bindArray("payments", String.class, seen.payments())
                .mapTo(UUID.class)
                .findOne());
        ours.ifPresentOrElse(id -> answers.take(id, seen.sent()), () -> elsewhere.record(seen));
    }
}
