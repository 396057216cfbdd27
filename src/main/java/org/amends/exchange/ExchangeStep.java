package org.amends.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Event;

/**
 * What becomes of an exchange, and who says so.
 *
 * @param person of the staff; empty for every other source
 */
record ExchangeStep(ExchangeState to, Source source, Optional<UUID> person, Instant at) {

    enum Source {
        CUSTOMER,
        STAFF,
        SERVICE
    }

    /** By whoever made the case's event. */
    static ExchangeStep of(ExchangeState to, Event event) {
        Source source =
                switch (event.actorKind()) {
                    case CUSTOMER -> Source.CUSTOMER;
                    case STAFF -> Source.STAFF;
                    case SYSTEM -> Source.SERVICE;
                };
        return new ExchangeStep(to, source, event.actorId(), event.at());
    }

    /** @param person empty for the customer */
    static ExchangeStep by(Optional<UUID> person, ExchangeState to, Instant at) {
        return new ExchangeStep(to, person.isPresent() ? Source.STAFF : Source.CUSTOMER, person, at);
    }

    static ExchangeStep byService(ExchangeState to, Instant at) {
        return new ExchangeStep(to, Source.SERVICE, Optional.empty(), at);
    }
}
