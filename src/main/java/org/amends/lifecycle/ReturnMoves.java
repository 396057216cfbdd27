package org.amends.lifecycle;

import static org.amends.lifecycle.CaseStatus.ACKNOWLEDGED;
import static org.amends.lifecycle.CaseStatus.DECIDED;
import static org.amends.lifecycle.CaseStatus.IN_PROGRESS;
import static org.amends.lifecycle.CaseStatus.RECEIVED;
import static org.amends.lifecycle.CaseStatus.REMEDY_DUE;
import static org.amends.lifecycle.CaseStatus.WAITING_FOR_CUSTOMER;
import static org.amends.lifecycle.Move.on;
import static org.amends.lifecycle.Party.OWNER;
import static org.amends.lifecycle.Party.SYSTEM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is different when somebody asks to return goods or claims that they are faulty: the service says at once that it came,
 * and grants by itself what the rules give without doubt. Everything else is decided by a person, as in a complaint.
 */
final class ReturnMoves {

    private static final Set<Verb> REPLACED =
            EnumSet.of(Verb.ACKNOWLEDGE, Verb.CARRY_OUT_REMEDY, Verb.DECIDE, Verb.WITHDRAW);

    private ReturnMoves() {}

    static List<Move> besides(List<Move> complaint) {
        return Stream.of(
                        on(Verb.ACKNOWLEDGE)
                                .by(OWNER, SYSTEM)
                                .guardedBy(LetterGuards.HONEST_ACKNOWLEDGEMENT)
                                .starts(DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL)
                                .restarts(DeadlineKind.KEEP_INFORMED)
                                .fulfils(DeadlineKind.ANSWER_MESSAGE)
                                .from(RECEIVED, ACKNOWLEDGED),
                        on(Verb.AUTHORISE)
                                .by(SYSTEM)
                                .guardedBy(
                                        GoodsGuards.NOT_FOLLOWED_YET,
                                        GoodsGuards.ORDER_IS_KNOWN,
                                        GoodsGuards.GRANTED_BY_THE_RULES,
                                        LetterGuards.ACKNOWLEDGEMENT_DELIVERED)
                                .fulfils(DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL, DeadlineKind.SHORT_WAY)
                                .supersedes(DeadlineKind.NUDGE)
                                .fromEach(EnumSet.of(ACKNOWLEDGED, IN_PROGRESS, WAITING_FOR_CUSTOMER), REMEDY_DUE),
                        cannotBeDone(),
                        GoodsMoves.ALL,
                        GoodsMoves.narrowed(complaint, Verb.DECIDE, RefusalGuards.CLAIM_REFUSED_BY_TWO),
                        decidedAnew(complaint),
                        GoodsMoves.narrowed(complaint, Verb.WITHDRAW, GoodsGuards.NO_GOODS_HAVE_MOVED),
                        complaint.stream()
                                .filter(move -> !REPLACED.contains(move.verb()))
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    /** What a decision promised can't be had, or not as decided: nobody keeps a promise of something else by silence. */
    private static List<Move> cannotBeDone() {
        return on(Verb.REOPEN)
                .by(SYSTEM)
                .guardedBy(
                        GoodsGuards.NOT_FOLLOWED_YET,
                        OwnerGuards.REOPENED_FOR_ITS_OWNER,
                        ConductGuards.REOPENED_FOR_SOMEBODY_IMPARTIAL)
                .supersedes(DeadlineKind.REMEDY, DeadlineKind.NUDGE, DeadlineKind.SHORT_WAY, DeadlineKind.KEEP_INFORMED)
                .starts(DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL, DeadlineKind.KEEP_INFORMED)
                .oneRungUp()
                .fromEach(EnumSet.of(DECIDED, REMEDY_DUE), IN_PROGRESS);
    }

    /** What was granted for goods that never came ends by a letter that says so, and never by itself. */
    private static List<Move> decidedAnew(List<Move> complaint) {
        return GoodsMoves.narrowed(
                        complaint, Verb.DECIDE, GoodsGuards.GOODS_ARE_STILL_OUT, GoodsGuards.TIME_TO_SEND_IS_OVER)
                .stream()
                .map(move -> move.insteadFrom(REMEDY_DUE))
                .toList();
    }
}
