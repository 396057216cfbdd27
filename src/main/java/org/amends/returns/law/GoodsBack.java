package org.amends.returns.law;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How the goods of a withdrawal come back, as far as the refund may wait for them. */
public sealed interface GoodsBack {

    /** Nothing was delivered, or nothing can be sent. */
    record Nothing() implements GoodsBack {}

    /** The trader offered to fetch them. */
    record Collected() implements GoodsBack {}

    /**
     * The customer sends them.
     *
     * @param received when the last of them was with the trader
     * @param proof when the customer supplied evidence that all were sent
     */
    record Sent(Optional<Instant> received, Optional<Instant> proof) implements GoodsBack {

        Optional<Instant> first() {
            return Stream.concat(received.stream(), proof.stream()).min(Instant::compareTo);
        }

        Reason firstReason() {
            return first().equals(received) ? Reason.GOODS_RECEIVED : Reason.PROOF_OF_SENDING;
        }
    }
}
