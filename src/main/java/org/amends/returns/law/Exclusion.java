package org.amends.returns.law;

import java.util.Optional;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.WithdrawalExclusion;

/**
 * Whether art. 16 of Directive 2011/83/EU takes a line out of the right of withdrawal (L-23). Only what was fixed at the
 * purchase counts; nothing can be chosen when somebody would like to decline.
 *
 * @param why the snapshot's code, also where it turns out not to hold
 */
public record Exclusion(State state, Optional<WithdrawalExclusion> why) {

    public enum State {
        /** The right reaches the line. */
        NONE,
        /** Proven to be excluded. */
        CLOSED,
        /** It depends on what a person sees or judges. */
        UNCLEAR
    }

    public static Exclusion of(OrderLine line, Seal seal) {
        return new Exclusion(line.exclusion().map(why -> state(why, seal)).orElse(State.NONE), line.exclusion());
    }

    private static State state(WithdrawalExclusion why, Seal seal) {
        if (!why.needsBrokenSeal()) {
            return State.CLOSED;
        }
        return why == WithdrawalExclusion.UNSEALED_HYGIENE ? hygiene(seal) : media(seal);
    }

    /**
     * Only goods whose seal protects health or hygiene, and which nobody can sell once it is broken: a mattress without its
     * film can be cleaned and is not excluded (CJEU C-681/17, slewo).
     */
    private static State hygiene(Seal seal) {
        return switch (seal) {
            case INTACT, BROKEN_CLEANABLE -> State.NONE;
            case BROKEN_BEYOND_CLEANING -> State.CLOSED;
            case UNKNOWN, BROKEN -> State.UNCLEAR;
        };
    }

    private static State media(Seal seal) {
        return switch (seal) {
            case INTACT -> State.NONE;
            case UNKNOWN -> State.UNCLEAR;
            case BROKEN, BROKEN_CLEANABLE, BROKEN_BEYOND_CLEANING -> State.CLOSED;
        };
    }
}
