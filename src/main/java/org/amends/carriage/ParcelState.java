package org.amends.carriage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a parcel on its way back stands. The database has the same moves and refuses every other one; none leads back, so news
 * that come late or out of order change nothing.
 */
public enum ParcelState {
    /** Somebody asked for a label, a code, a place or a day. */
    REQUESTED,
    LABEL_READY,
    /** The connector could not make it: a person has to. */
    LABEL_FAILED,
    /** Another label took its place. Whoever had printed it may still use it. */
    VOIDED,
    /** With the carrier, as its sender or the carrier says. */
    HANDED_OVER,
    IN_TRANSIT,
    DELIVERED,
    /** Nobody knows where it is. It may still come. */
    LOST,
    RETURNED_TO_SENDER;

    private static final Set<ParcelState> ON_ITS_WAY = EnumSet.of(HANDED_OVER, IN_TRANSIT);

    /** What it begins as, or may become. */
    public static Set<ParcelState> after(Optional<ParcelState> from) {
        return from.map(ParcelState::next).orElse(EnumSet.of(REQUESTED, HANDED_OVER));
    }

    public boolean mayBecome(ParcelState to) {
        return next().contains(to);
    }

    private Set<ParcelState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(LABEL_READY, LABEL_FAILED, VOIDED);
            case LABEL_FAILED -> EnumSet.of(LABEL_READY, VOIDED);
            case LABEL_READY -> EnumSet.of(VOIDED, HANDED_OVER, IN_TRANSIT, DELIVERED, LOST, RETURNED_TO_SENDER);
            case VOIDED -> EnumSet.of(HANDED_OVER, IN_TRANSIT, DELIVERED, LOST, RETURNED_TO_SENDER);
            case HANDED_OVER -> EnumSet.of(IN_TRANSIT, DELIVERED, LOST, RETURNED_TO_SENDER);
            case IN_TRANSIT -> EnumSet.of(DELIVERED, LOST, RETURNED_TO_SENDER);
            case LOST -> EnumSet.of(DELIVERED, RETURNED_TO_SENDER);
            case DELIVERED, RETURNED_TO_SENDER -> EnumSet.noneOf(ParcelState.class);
        };
    }

    /** Whether a person has to make the label, or its connector still does. */
    public boolean waitsForLabel() {
        return this == REQUESTED || this == LABEL_FAILED;
    }

    /** Whether a carrier has it. */
    public boolean isOnItsWay() {
        return ON_ITS_WAY.contains(this);
    }

    /** Whether another label can still take the place of its own. */
    public boolean canBeReplaced() {
        return mayBecome(VOIDED);
    }

    /** Whether it left the sender's hands. */
    public boolean wasSent() {
        return isOnItsWay() || this == DELIVERED || this == LOST || this == RETURNED_TO_SENDER;
    }
}
