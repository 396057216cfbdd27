package org.amends.lifecycle;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who gives a command. */
public sealed interface Actor {

    String NOT_OWNER = "word.not-owner";
    String NOT_THEIR_LAST = "word.not-their-last";

    /** What this actor is to any case, before there is one. */
    Party kind();

    /** What this actor is to a case with that owner and that pending handover. */
    Set<Party> partiesTo(CaseState state);

    /** Whether this actor stands on that rung of the case's ladder, or above it. */
    default boolean standsOn(Rung rung, CaseState state) {
        return false;
    }

    /** What about this actor stands in the way of anything at all. */
    default Optional<Unmet> hindrance(CaseState state) {
        return Optional.empty();
    }

    /** The customer whose case it is: the link that brought them grants this case and no other. */
    record Customer() implements Actor {
        @Override
        public Party kind() {
            return Party.CUSTOMER;
        }

        @Override
        public Set<Party> partiesTo(CaseState state) {
            return EnumSet.of(Party.CUSTOMER);
        }
    }

    /** Somebody who works here. A manager may do what a lead may. */
    record Staff(UUID id, boolean lead, boolean manager) implements Actor {
        @Override
        public Party kind() {
            return Party.STAFF;
        }

        @Override
        public Set<Party> partiesTo(CaseState state) {
            Set<Party> parties = EnumSet.of(Party.STAFF);
            if (id.equals(state.owner())) {
                parties.add(Party.OWNER);
            }
            if (state.pendingHandover().filter(offer -> offer.to().equals(id)).isPresent()) {
                parties.add(Party.RECEIVER);
            }
            if (lead || manager) {
                parties.add(Party.LEAD);
            }
            if (manager) {
                parties.add(Party.MANAGER);
            }
            return parties;
        }

        @Override
        public boolean standsOn(Rung rung, CaseState state) {
            boolean executive = id.equals(state.executive());
            return switch (rung) {
                case OWNER -> true;
                case LEAD -> lead || manager || executive;
                case DUTY_MANAGER -> manager || executive;
                case EXECUTIVE -> executive;
            };
        }
    }

    /**
     * The owner, who does for the customer what they said in a message: whoever writes by mail or rings need not open a page.
     *
     * @param heardIn the seq of the event that holds the message
     */
    record OnTheirWord(UUID staff, int heardIn) implements Actor {
        @Override
        public Party kind() {
            return Party.STAFF;
        }

        @Override
        public Set<Party> partiesTo(CaseState state) {
            return EnumSet.of(Party.CUSTOMER);
        }

        /** Only the last word counts, and only when it was said about the case as it stands. */
        @Override
        public Optional<Unmet> hindrance(CaseState state) {
            if (!staff.equals(state.owner())) {
                return Optional.of(Unmet.of(NOT_OWNER));
            }
            return state.wordSince().equals(Optional.of(heardIn))
                    ? Optional.empty()
                    : Optional.of(Unmet.of(NOT_THEIR_LAST, "message"));
        }
    }

    /** The service itself: rungs, reminders, proofs of delivery. */
    record System() implements Actor {
        @Override
        public Party kind() {
            return Party.SYSTEM;
        }

        @Override
        public Set<Party> partiesTo(CaseState state) {
            return EnumSet.of(Party.SYSTEM);
        }
    }
}
