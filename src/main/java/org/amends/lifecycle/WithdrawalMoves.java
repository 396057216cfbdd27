package org.amends.lifecycle;

import static org.amends.lifecycle.CaseStatus.ACKNOWLEDGED;
import static org.amends.lifecycle.CaseStatus.IN_PROGRESS;
import static org.amends.lifecycle.CaseStatus.RECEIVED;
import static org.amends.lifecycle.CaseStatus.REMEDY_DUE;
import static org.amends.lifecycle.CaseStatus.WAITING_FOR_CUSTOMER;
import static org.amends.lifecycle.Move.on;
import static org.amends.lifecycle.Party.CUSTOMER;
import static org.amends.lifecycle.Party.OWNER;
import static org.amends.lifecycle.Party.STAFF;
import static org.amends.lifecycle.Party.SYSTEM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is different when a consumer withdraws from a contract: the declaration is acknowledged and followed by the service
 * itself, and nobody can refuse it but by a closed code, its proofs and a second person. A dispute about what follows goes the
 * way of a complaint.
 */
final class WithdrawalMoves {

    private static final Set<Verb> REPLACED =
            EnumSet.of(Verb.FILE, Verb.ACKNOWLEDGE, Verb.CARRY_OUT_REMEDY, Verb.DECIDE, Verb.WITHDRAW);

    private WithdrawalMoves() {}

    static List<Move> besides(List<Move> complaint) {
        return Stream.of(
                        on(Verb.FILE)
                                .by(CUSTOMER, STAFF)
                                .starts(DeadlineKind.ACKNOWLEDGE, DeadlineKind.KEEP_INFORMED, DeadlineKind.REFUND)
                                .begins(RECEIVED),
                        on(Verb.ACKNOWLEDGE)
                                .by(OWNER, SYSTEM)
                                .guardedBy(LetterGuards.HONEST_ACKNOWLEDGEMENT)
                                .from(RECEIVED, ACKNOWLEDGED),
                        on(Verb.AUTHORISE)
                                .by(SYSTEM)
                                .guardedBy(
                                        GoodsGuards.NOT_FOLLOWED_YET,
                                        GoodsGuards.ORDER_IS_KNOWN,
                                        LetterGuards.ACKNOWLEDGEMENT_DELIVERED)
                                .supersedes(DeadlineKind.NUDGE)
                                .fromEach(EnumSet.of(ACKNOWLEDGED, IN_PROGRESS, WAITING_FOR_CUSTOMER), REMEDY_DUE),
                        GoodsMoves.ALL,
                        refused(complaint),
                        decisions(complaint),
                        GoodsMoves.narrowed(complaint, Verb.WITHDRAW, GoodsGuards.NO_GOODS_HAVE_MOVED),
                        complaint.stream()
                                .filter(move -> !REPLACED.contains(move.verb()))
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Move> refused(List<Move> complaint) {
        return decisions(complaint).stream()
                .map(move -> move.givenAlso(Given.NOTHING_IS_OWED_YET, DeadlineKind.REFUND))
                .toList();
    }

    private static List<Move> decisions(List<Move> complaint) {
        return GoodsMoves.narrowed(
                complaint,
                Verb.DECIDE,
                GoodsGuards.NOTHING_TO_APPROVE,
                RefusalGuards.WITHDRAWAL_IS_REFUSED_OR_FOLLOWED);
    }
}
