package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.onCase;

import java.util.Set;
import java.util.UUID;

/** Who may come to own a case: always somebody who works here. */
final class OwnerGuards {

    static final Guard NO_HANDOVER_PENDING =
            onCase("handover.pending", (state, actor) -> state.pendingHandover().isEmpty());

    static final Guard RECEIVER_IS_ACTIVE = field(
            Command.OfferHandover.class,
            "handover.receiver-inactive",
            "to",
            (offer, attempt) -> attempt.isActive(offer.to()));

    static final Guard RECEIVER_IS_ANOTHER = field(
            Command.OfferHandover.class, "handover.to-owner", "to", (offer, attempt) -> !attempt.isOwner(offer.to()));

    static final Guard RECEIVER_IS_STILL_ACTIVE =
            field(Command.AcceptHandover.class, "handover.receiver-inactive", "", (accept, attempt) -> attempt.state()
                    .pendingHandover()
                    .filter(offer -> attempt.isActive(offer.to()))
                    .isPresent());

    static final Guard NEW_OWNER_IS_ACTIVE = field(
            Command.Reassign.class, "reassign.inactive", "to", (reassign, attempt) -> attempt.isActive(reassign.to()));

    static final Guard NEW_OWNER_IS_ANOTHER = field(
            Command.Reassign.class, "reassign.to-owner", "to", (reassign, attempt) -> !attempt.isOwner(reassign.to()));

    static final Guard RECEIVER_HAS_ROOM =
            field(Command.OfferHandover.class, "owner.full", "to", (offer, attempt) -> hasRoom(offer.to(), attempt));

    /** S3-8: a customer who is passed on again and again is owned by nobody; from there on somebody above decides. */
    static final Guard NOT_PASSED_ON_AGAIN = field(
            Command.OfferHandover.class,
            "handover.too-often",
            "",
            (offer, attempt) ->
                    attempt.state().changesOfOwner() < attempt.facts().terms().mostTransfers() || isFromAbove(attempt));

    static final Guard NEW_OWNER_HAS_ROOM =
            field(Command.Reassign.class, "owner.full", "to", (reassign, attempt) -> hasRoom(reassign.to(), attempt));

    static final Guard CONTESTED_ONCE = onCase("contest.again", (state, actor) -> state.contests() == 0);

    static final Guard REVIEWER_IS_ANOTHER = field(
            Command.Contest.class,
            "contest.no-reviewer",
            "",
            (contest, attempt) -> attempt.isActive(contest.reviewer())
                    && attempt.state()
                            .decidedBy()
                            .filter(contest.reviewer()::equals)
                            .isEmpty());

    /** The same owner takes a case up again. Only when they have left, another one does. */
    static final Guard REOPENED_FOR_ITS_OWNER = field(
            Command.Reopen.class,
            "reopen.no-owner",
            "",
            (reopen, attempt) -> attempt.isActive(reopen.owner())
                    && (attempt.isOwner(reopen.owner())
                            || !attempt.isActive(attempt.state().owner())));

    private OwnerGuards() {}

    private static boolean isFromAbove(Attempt attempt) {
        Set<Party> parties = attempt.actor().partiesTo(attempt.state());
        return parties.contains(Party.LEAD) || parties.contains(Party.MANAGER);
    }

    /** S1-22: a manager may ask more of somebody than the limit, and so may the service when there is no other way. */
    private static boolean hasRoom(UUID person, Attempt attempt) {
        Set<Party> parties = attempt.actor().partiesTo(attempt.state());
        return parties.contains(Party.MANAGER)
                || parties.contains(Party.SYSTEM)
                || !attempt.facts().colleagues().isFull(person);
    }
}
