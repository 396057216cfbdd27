package org.amends.remedy.refund;

import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * Whoever carries refunds: a payment provider, a shop, or a colleague. Never called inside a transaction; what it is asked
 * to carry was written down before.
 */
public interface RefundPort {

    /** As movements name it, never changed. */
    String name();

    /** Whether it can carry that amount over that payment, in this installation. */
    boolean carries(Optional<String> paymentId, Money amount);

    /** Carries it. The same key again is the same refund, and goes out once. */
    Sent send(RefundInstruction instruction);

    /** What became of it; empty only when the carrier says for sure that it never had that key. */
    Optional<Sent> lookup(RefundInstruction instruction);

    /**
     * @param key the movement's id
     * @param paymentId the payment that it goes back over, as the provider calls it
     * @param reference the provider's own name for the refund, once it is known
     */
    record RefundInstruction(UUID key, Optional<String> paymentId, Money amount, Optional<String> reference) {}

    /** How far it came. */
    enum Status {
        PENDING,
        SUCCEEDED,
        /** It did not go out and will not. */
        FAILED,
        /** No answer, or one that does not say. */
        UNKNOWN
    }

    /**
     * @param reference the carrier's own name for it
     * @param note in the carrier's words, for colleagues
     */
    record Sent(Status status, Optional<String> reference, Optional<String> note) {

        public static Sent unknown(String why) {
            return new Sent(Status.UNKNOWN, Optional.empty(), Optional.of(why));
        }
    }
}
