package org.amends.remedy.refund;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of a movement.
 *
 * @param person who did it; empty where the service or the carrier did
 * @param reference the carrier's own name for the movement, or the proof of a payout by hand
 * @param look when somebody has to ask the carrier what became of it, from now; empty when nobody has to
 */
record MovementStep(
        MovementState to,
        Optional<UUID> person,
        Optional<String> reference,
        Optional<String> note,
        Optional<Duration> look) {

    static MovementStep by(UUID person, MovementState to) {
        return new MovementStep(to, Optional.of(person), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static MovementStep dropped(String why) {
        return new MovementStep(
                MovementState.DROPPED, Optional.empty(), Optional.empty(), Optional.of(why), Optional.empty());
    }

    static MovementStep byService(MovementState to, String note, Duration look) {
        return new MovementStep(to, Optional.empty(), Optional.empty(), Optional.of(note), Optional.of(look));
    }
}
