package org.amends.remedy.refund;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a movement of money stands. The database has the same moves and refuses every other one. */
public enum MovementState {
    /** Somebody wants it; nobody has approved it. */
    PROPOSED,
    APPROVED,
    /** Taken back before it was given to its carrier. */
    DROPPED,
    /** Claimed by a sender, who writes this down before the carrier is called. */
    SENT,
    /** The carrier has it. To the customer: sent, and not yet confirmed. */
    PENDING,
    SUCCEEDED,
    /** It did not go out, or came back before it was confirmed. */
    FAILED,
    /** Nobody can say whether the carrier has it; it is asked by the movement's key, and never given it again unasked. */
    UNKNOWN,
    /** It had been confirmed, and came back. */
    REVERSED;

    /** What it begins as, or may become. */
    public static Set<MovementState> after(Optional<MovementState> from) {
        return from.map(MovementState::next).orElse(EnumSet.of(PROPOSED));
    }

    public boolean mayBecome(MovementState to) {
        return next().contains(to);
    }

    private Set<MovementState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, DROPPED);
            case APPROVED -> EnumSet.of(SENT, DROPPED);
            case SENT -> EnumSet.of(PENDING, SUCCEEDED, FAILED, UNKNOWN);
            case UNKNOWN -> EnumSet.of(SENT, PENDING, SUCCEEDED, FAILED);
            case PENDING -> EnumSet.of(SUCCEEDED, FAILED);
            case SUCCEEDED -> EnumSet.of(REVERSED);
            case DROPPED, FAILED, REVERSED -> EnumSet.noneOf(MovementState.class);
        };
    }

    /** Whether its amount is spoken for: reserved, on its way, or back with the customer. */
    public boolean holds() {
        return this != DROPPED && this != FAILED && this != REVERSED;
    }

    /** Whether nobody knows yet how it ends. */
    public boolean isUnderWay() {
        return holds() && this != SUCCEEDED;
    }
}
