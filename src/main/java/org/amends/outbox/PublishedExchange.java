package org.amends.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;

/**
 * An exchange whose customer agreed to pay a difference, as the house's other software is told of it.
 *
 * @param version the number of the event in the exchange's own history
 * @param remedy the number of the remedy that promises it
 * @param line of the order, whose units come back
 * @param article what goes out in their place
 * @param minor what the customer pays: {@code price} less {@code credited}, all in units of the currency's smallest coin
 * @param heardByStaff whether a colleague passed their word on
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PublishedExchange(
        UUID id,
        int version,
        CaseReference reference,
        int remedy,
        String line,
        int quantity,
        String article,
        Optional<String> articleNumber,
        long credited,
        long price,
        long minor,
        String currency,
        boolean heardByStaff) {}
