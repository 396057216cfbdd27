package org.amends.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;

/**
 * A refund as the house's other software is told of it, as it stood right after one event.
 *
 * @param id the key under which it was given to whoever carries it
 * @param version the number of the event; the highest one that was told is the newest
 * @param remedy the number of the remedy that it fulfils
 * @param minor units of the currency's smallest coin
 * @param carrier BY_HAND or a provider
 * @param payment the payment that it goes back over
 * @param carriersReference the carrier's own name for it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PublishedRefund(
        UUID id,
        int version,
        CaseReference reference,
        int remedy,
        String state,
        long minor,
        String currency,
        String carrier,
        Optional<String> payment,
        Optional<String> carriersReference) {}
