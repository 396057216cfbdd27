package org.amends.carriage;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.returns.law.ReturnMethod;

/**
 * Whoever makes labels: a carrier, a platform of carriers, or a colleague. Never called inside a transaction; what it is asked
 * for was written down before.
 */
public interface LabelPort {

    /** As parcels name it, never changed. */
    String name();

    /** What it makes in this installation; nothing while it is not set up. */
    Set<ReturnMethod> makes();

    /** Whether it has to know where the parcel comes from. */
    boolean needsSender();

    /** Makes it. The same key again is the same label, or one that costs nothing while nobody sends anything with it. */
    Made make(LabelOrder order);

    /**
     * @param key the parcel's id
     * @param pickUp when somebody has to come for it, where the customer chose that
     * @param reference the case's, as people read it on the label
     */
    record LabelOrder(
            UUID key, String reference, ReturnMethod method, Optional<Sender> from, Optional<PickUp> pickUp) {}

    /** How it went. */
    sealed interface Made {
        record Ready(Label label) implements Made {}

        /** @param why in the carrier's words, for colleagues */
        record Failed(String why) implements Made {}

        /** No answer, or one that does not say: it is asked again. */
        record Unknown(String why) implements Made {}
    }
}
