package org.amends.exchange;

import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * Whoever sends goods out: the shop's system, or a colleague. Never called inside a transaction; what it is asked for was
 * written down before.
 */
public interface ReplacementPort {

    /** As exchanges name it, never changed. */
    String name();

    /** Whether it is set up in this installation. */
    boolean isReady();

    /** Has it sent. The same key again is the same parcel, and says how far it is. */
    Answer order(ReplacementOrder order);

    /**
     * @param key the exchange's id
     * @param reference the case's
     * @param toPay what the customer agreed to pay
     */
    record ReplacementOrder(
            UUID key,
            String reference,
            UUID order,
            String line,
            int quantity,
            String article,
            Optional<String> articleNumber,
            Optional<Money> toPay) {}

    /** How far it is. */
    sealed interface Answer {
        record Sent(String carrier, String tracking) implements Answer {}

        /** @param why in words that the customer may read */
        record Unavailable(String why) implements Answer {}

        /** It will not send it; a person has to. */
        record Refused() implements Answer {}

        /** Not sent yet, or no answer: it is asked again. */
        record Waiting() implements Answer {}
    }
}
