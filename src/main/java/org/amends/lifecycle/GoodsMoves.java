package org.amends.lifecycle;

import static org.amends.lifecycle.CaseStatus.ACKNOWLEDGED;
import static org.amends.lifecycle.CaseStatus.DECIDED;
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

/** What every case about goods can do, whatever its ground: find its order, and take the goods and the money back. */
final class GoodsMoves {

    private static final Set<CaseStatus> BEFORE_AN_ANSWER =
            EnumSet.of(RECEIVED, ACKNOWLEDGED, IN_PROGRESS, WAITING_FOR_CUSTOMER);

    /** A parcel may come when everything seems over. */
    private static final Set<CaseStatus> WHENEVER_GOODS_COME = EnumSet.complementOf(EnumSet.of(CaseStatus.WITHDRAWN));

    static final List<Move> ALL = Stream.of(
                    on(Verb.MATCH_ORDER)
                            .by(OWNER)
                            .guardedBy(GoodsGuards.ORDER_IS_UNKNOWN)
                            .within(BEFORE_AN_ANSWER),
                    on(Verb.SEND_GOODS).by(CUSTOMER, STAFF, SYSTEM).within(CaseStatus.open()),
                    on(Verb.RECEIVE_GOODS)
                            .by(STAFF)
                            .guardedBy(GoodsGuards.SOMETHING_CAME)
                            .within(WHENEVER_GOODS_COME),
                    on(Verb.REVERSE_RECEIPT)
                            .by(STAFF)
                            .guardedBy(GoodsGuards.RECEIPT_STANDS, GoodsGuards.NOTHING_WAS_DONE_FOR_GOODS)
                            .within(WHENEVER_GOODS_COME),
                    on(Verb.CARRY_OUT_REMEDY)
                            .by(OWNER, STAFF, SYSTEM)
                            .guardedBy(DecisionGuards.REMEDY_IS_OWED)
                            .fulfils(DeadlineKind.REFUND)
                            .within(EnumSet.of(DECIDED, REMEDY_DUE)))
            .flatMap(List::stream)
            .toList();

    private GoodsMoves() {}

    static List<Move> narrowed(List<Move> complaint, Verb verb, Guard... guards) {
        return complaint.stream()
                .filter(move -> move.verb() == verb)
                .map(move -> move.guardedAlsoBy(guards))
                .toList();
    }
}
