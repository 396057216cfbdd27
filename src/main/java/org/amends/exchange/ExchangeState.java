package org.amends.exchange;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How far an exchange is. The database has the same moves and refuses every other one. */
public enum ExchangeState {
    /** What goes out costs more, and the customer has not agreed to pay the difference. */
    OFFERED,
    /** Somebody has to send it; a connector does once the remedy is due. */
    TO_SEND,
    /** The shop's system was asked to send it. */
    ORDERED,
    SENT,
    /** It can't be had. */
    UNAVAILABLE,
    /** The customer does not want to pay the difference. */
    DECLINED,
    /** Its decision counts no more. */
    DROPPED;

    /** What it begins as, or may become. */
    public static Set<ExchangeState> after(Optional<ExchangeState> from) {
        return from.map(ExchangeState::next).orElse(EnumSet.of(OFFERED, TO_SEND));
    }

    public boolean mayBecome(ExchangeState to) {
        return next().contains(to);
    }

    private Set<ExchangeState> next() {
        return switch (this) {
            case OFFERED -> EnumSet.of(TO_SEND, DECLINED, UNAVAILABLE, DROPPED);
            case TO_SEND -> EnumSet.of(ORDERED, SENT, UNAVAILABLE, DROPPED);
            case ORDERED -> EnumSet.of(TO_SEND, SENT, UNAVAILABLE);
            case SENT, UNAVAILABLE, DECLINED, DROPPED -> EnumSet.noneOf(ExchangeState.class);
        };
    }

    /** Whether it used units and money up, or still may. */
    public boolean holds() {
        return this != UNAVAILABLE && this != DECLINED && this != DROPPED;
    }
}
