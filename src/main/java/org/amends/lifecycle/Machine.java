package org.amends.lifecycle;

import static org.amends.lifecycle.CaseStatus.ACKNOWLEDGED;
import static org.amends.lifecycle.CaseStatus.CLOSED;
import static org.amends.lifecycle.CaseStatus.DECIDED;
import static org.amends.lifecycle.CaseStatus.IN_PROGRESS;
import static org.amends.lifecycle.CaseStatus.RECEIVED;
import static org.amends.lifecycle.CaseStatus.REMEDY_DUE;
import static org.amends.lifecycle.CaseStatus.SETTLED;
import static org.amends.lifecycle.CaseStatus.WAITING_FOR_CUSTOMER;
import static org.amends.lifecycle.CaseStatus.WITHDRAWN;
import static org.amends.lifecycle.Move.on;
import static org.amends.lifecycle.Party.CUSTOMER;
import static org.amends.lifecycle.Party.LEAD;
import static org.amends.lifecycle.Party.OWNER;
import static org.amends.lifecycle.Party.RECEIVER;
import static org.amends.lifecycle.Party.STAFF;
import static org.amends.lifecycle.Party.SYSTEM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A lifecycle as data: every move there is. A case keeps the machine it was filed under; a change is a new machine with
 * a new id.
 *
 * @param id its name and version, written into every event
 * @param moves of those that share from and verb, the first whose condition holds is the one that happens
 */
public record Machine(String id, List<Move> moves) {

    private static final Set<CaseStatus> OPEN = CaseStatus.open();
    private static final Set<CaseStatus> ANY = EnumSet.allOf(CaseStatus.class);
    private static final Set<CaseStatus> ACKNOWLEDGED_AND_OPEN = without(OPEN, RECEIVED);
    private static final Set<CaseStatus> BEFORE_A_DECISION =
            EnumSet.of(ACKNOWLEDGED, IN_PROGRESS, WAITING_FOR_CUSTOMER);

    public static final Machine COMPLAINT = new Machine("complaint-1", complaint());

    public static final Machine WITHDRAWAL = new Machine("withdrawal-1", WithdrawalMoves.besides(COMPLAINT.moves()));

    /** For whatever else is asked about goods. */
    public static final Machine RETURN = new Machine("return-1", ReturnMoves.besides(COMPLAINT.moves()));

    /** Every machine under which a case may have been filed. */
    public static List<Machine> all() {
        return List.of(COMPLAINT, WITHDRAWAL, RETURN);
    }

    /** The machine under which such a case is filed today. */
    public static Machine of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> COMPLAINT;
            case WITHDRAWAL -> WITHDRAWAL;
            case RETURN, CLAIM, WARRANTY, PRICE_ADJUSTMENT -> RETURN;
        };
    }

    private static List<Move> complaint() {
        return Stream.of(
                        on(Verb.FILE)
                                .by(CUSTOMER, STAFF)
                                .starts(
                                        DeadlineKind.ACKNOWLEDGE,
                                        DeadlineKind.KEEP_INFORMED,
                                        DeadlineKind.STATUTORY_FINAL,
                                        DeadlineKind.SHORT_WAY)
                                .begins(RECEIVED),
                        on(Verb.ACKNOWLEDGE)
                                .by(OWNER)
                                .guardedBy(LetterGuards.HONEST_ACKNOWLEDGEMENT)
                                .starts(DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL)
                                .restarts(DeadlineKind.KEEP_INFORMED)
                                .fulfils(DeadlineKind.ANSWER_MESSAGE)
                                .from(RECEIVED, ACKNOWLEDGED),
                        on(Verb.START)
                                .by(OWNER)
                                .guardedBy(LetterGuards.ACKNOWLEDGEMENT_DELIVERED)
                                .from(ACKNOWLEDGED, IN_PROGRESS),
                        on(Verb.INFORM)
                                .by(OWNER)
                                .guardedBy(
                                        LetterGuards.HONEST_MESSAGE,
                                        LetterGuards.INFORM_NAMES_NEXT_STEP,
                                        PromiseGuards.SUMMARY_IS_WHOLE)
                                .restarts(DeadlineKind.KEEP_INFORMED)
                                .fulfils(DeadlineKind.ANSWER_MESSAGE)
                                .within(ACKNOWLEDGED_AND_OPEN),
                        on(Verb.ASK)
                                .by(OWNER)
                                .guardedBy(LetterGuards.HONEST_QUESTION, LetterGuards.ASK_NAMES_NEXT_STEP)
                                .starts(DeadlineKind.NUDGE)
                                .restarts(DeadlineKind.KEEP_INFORMED)
                                .fulfils(DeadlineKind.ANSWER_MESSAGE)
                                .from(IN_PROGRESS, WAITING_FOR_CUSTOMER),
                        on(Verb.ANSWER)
                                .by(CUSTOMER, OWNER)
                                .fulfils(DeadlineKind.NUDGE)
                                .starts(DeadlineKind.ANSWER_MESSAGE)
                                .from(WAITING_FOR_CUSTOMER, IN_PROGRESS),
                        on(Verb.ANSWER)
                                .by(CUSTOMER, OWNER)
                                .starts(DeadlineKind.ANSWER_MESSAGE)
                                .within(without(OPEN, WAITING_FOR_CUSTOMER)),
                        on(Verb.WAIVE_ANSWER)
                                .by(OWNER, LEAD)
                                .guardedBy(
                                        MessageGuards.IS_NOT_THE_COMPLAINT,
                                        MessageGuards.STILL_WAITS,
                                        MessageGuards.ASKS_NOTHING,
                                        MessageGuards.SAYS_WHY,
                                        ConductGuards.WAIVER_IS_IMPARTIAL)
                                .within(OPEN),
                        on(Verb.REQUIRE_ANSWER)
                                .by(OWNER, LEAD)
                                .guardedBy(MessageGuards.WAS_WAIVED)
                                .starts(DeadlineKind.ANSWER_MESSAGE)
                                .within(OPEN),
                        on(Verb.RESUME)
                                .by(OWNER)
                                .supersedes(DeadlineKind.NUDGE)
                                .from(WAITING_FOR_CUSTOMER, IN_PROGRESS),
                        on(Verb.NOTE).by(STAFF, SYSTEM).within(ANY),
                        on(Verb.CLASSIFY).by(OWNER, LEAD).within(OPEN),
                        on(Verb.MARK_HEATED).by(STAFF).within(OPEN),
                        on(Verb.NAME_PERSON)
                                .by(STAFF)
                                .guardedBy(ConductGuards.NAMED_ONCE, ConductGuards.OWNER_IS_IMPARTIAL)
                                .supersedes(DeadlineKind.ACCEPT_HANDOVER)
                                .within(OPEN),
                        on(Verb.PROPOSE_REFUSAL)
                                .by(OWNER)
                                .guardedBy(RefusalGuards.GROUND_FITS, RefusalGuards.PROOFS_ARE_THERE)
                                .within(BEFORE_A_DECISION),
                        on(Verb.CONFIRM_REFUSAL)
                                .by(LEAD)
                                .guardedBy(
                                        RefusalGuards.IS_PROPOSED,
                                        RefusalGuards.CONFIRMED_BY_ANOTHER,
                                        ConductGuards.CONFIRMER_IS_IMPARTIAL)
                                .within(BEFORE_A_DECISION),
                        on(Verb.NOTE_RIGHT).by(STAFF).within(OPEN),
                        on(Verb.DROP_RIGHT)
                                .by(LEAD)
                                .guardedBy(DecisionGuards.RIGHT_IS_KNOWN)
                                .within(OPEN),
                        on(Verb.ATTEND)
                                .by(LEAD)
                                .guardedBy(ConductGuards.SOMEBODY_IS_ASKED, ConductGuards.ATTENDER_IS_IMPARTIAL)
                                .fulfils(DeadlineKind.ATTENTION)
                                .within(OPEN),
                        on(Verb.OFFER_HANDOVER)
                                .by(OWNER, LEAD)
                                .guardedBy(
                                        OwnerGuards.NO_HANDOVER_PENDING,
                                        OwnerGuards.RECEIVER_IS_ACTIVE,
                                        OwnerGuards.RECEIVER_IS_ANOTHER,
                                        OwnerGuards.RECEIVER_HAS_ROOM,
                                        OwnerGuards.NOT_PASSED_ON_AGAIN,
                                        ConductGuards.RECEIVER_IS_IMPARTIAL)
                                .starts(DeadlineKind.ACCEPT_HANDOVER)
                                .within(OPEN),
                        on(Verb.ACCEPT_HANDOVER)
                                .by(RECEIVER)
                                .guardedBy(OwnerGuards.RECEIVER_IS_STILL_ACTIVE, ConductGuards.ACCEPTER_IS_IMPARTIAL)
                                .fulfils(DeadlineKind.ACCEPT_HANDOVER)
                                .within(OPEN),
                        on(Verb.DECLINE_HANDOVER)
                                .by(RECEIVER)
                                .fulfils(DeadlineKind.ACCEPT_HANDOVER)
                                .within(OPEN),
                        on(Verb.REASSIGN)
                                .by(LEAD, SYSTEM)
                                .guardedBy(
                                        OwnerGuards.NEW_OWNER_IS_ACTIVE,
                                        OwnerGuards.NEW_OWNER_IS_ANOTHER,
                                        OwnerGuards.NEW_OWNER_HAS_ROOM,
                                        ConductGuards.NEW_OWNER_IS_IMPARTIAL)
                                .supersedes(DeadlineKind.ACCEPT_HANDOVER)
                                .within(OPEN),
                        on(Verb.PROMISE)
                                .by(OWNER, LEAD)
                                .guardedBy(
                                        PromiseGuards.SECOND_PROMISE_NEEDS_LEAD,
                                        PromiseGuards.SECOND_PROMISE_ADMITS_THE_FIRST,
                                        PromiseGuards.PROMISE_IS_AHEAD,
                                        PromiseGuards.PROMISE_IS_FEASIBLE)
                                .starts(DeadlineKind.PROMISE, DeadlineKind.SUMMARY)
                                .within(OPEN),
                        on(Verb.KEEP_PROMISE)
                                .by(OWNER)
                                .guardedBy(PromiseGuards.KEPT_PROMISE_IS_OPEN)
                                .within(OPEN),
                        on(Verb.RENEGOTIATE_PROMISE)
                                .by(OWNER)
                                .guardedBy(
                                        PromiseGuards.RENEGOTIATED_PROMISE_IS_OPEN,
                                        PromiseGuards.RENEGOTIATED_BEFORE_THE_DATE,
                                        PromiseGuards.RENEGOTIATED_DATE_IS_AHEAD,
                                        PromiseGuards.RENEGOTIATED_DATE_IS_FEASIBLE,
                                        PromiseGuards.CUSTOMER_HAS_AGREED)
                                .starts(DeadlineKind.PROMISE, DeadlineKind.SUMMARY)
                                .within(OPEN),
                        on(Verb.EXTEND)
                                .by(OWNER)
                                .guardedBy(
                                        ExtensionGuards.ALLOWED,
                                        ExtensionGuards.BEFORE_THE_DAY,
                                        ExtensionGuards.NOT_TOO_OFTEN,
                                        ExtensionGuards.TO_A_LATER_DAY,
                                        ExtensionGuards.NOT_TOO_FAR,
                                        LetterGuards.HONEST_EXTENSION,
                                        LetterGuards.EXTENSION_NAMES_NEXT_STEP)
                                .restarts(DeadlineKind.KEEP_INFORMED)
                                .within(EnumSet.of(ACKNOWLEDGED, IN_PROGRESS, WAITING_FOR_CUSTOMER)),
                        on(Verb.DECIDE)
                                .by(OWNER)
                                .guardedBy(
                                        DecisionGuards.DECIDED_BY_ANOTHER,
                                        ConductGuards.DECIDER_IS_IMPARTIAL,
                                        DecisionGuards.EVERY_POINT_IS_ANSWERED,
                                        DecisionGuards.OUTCOME_FITS_ANSWERS,
                                        DecisionGuards.FAULT_HAS_A_DEED,
                                        DecisionGuards.REMEDIES_ARE_WHOLE,
                                        DecisionGuards.CREDIT_WAS_ASKED_FOR,
                                        DecisionGuards.NOT_BELOW_A_RIGHT,
                                        DecisionGuards.REFUSAL_IS_EXPLAINED,
                                        RefusalGuards.FINE_PRINT_BY_TWO,
                                        DecisionGuards.REFUSAL_NAMES_NEXT_RESORT,
                                        LetterGuards.HONEST_DECISION,
                                        LetterGuards.DECISION_NAMES_NEXT_STEP)
                                .starts(DeadlineKind.REMEDY, DeadlineKind.NUDGE)
                                .restarts(DeadlineKind.KEEP_INFORMED)
                                .fulfils(DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL, DeadlineKind.ANSWER_MESSAGE)
                                .from(IN_PROGRESS, DECIDED),
                        on(Verb.ACCEPT_DECISION)
                                .by(CUSTOMER)
                                .given(Given.REMEDIES_ARE_OWED)
                                .fulfils(DeadlineKind.NUDGE, DeadlineKind.SHORT_WAY)
                                .from(DECIDED, REMEDY_DUE),
                        on(Verb.ACCEPT_DECISION)
                                .by(CUSTOMER)
                                .fulfils(DeadlineKind.NUDGE, DeadlineKind.SHORT_WAY)
                                .endsEverything()
                                .from(DECIDED, CLOSED),
                        on(Verb.CONTEST)
                                .by(CUSTOMER)
                                .guardedBy(
                                        OwnerGuards.CONTESTED_ONCE,
                                        OwnerGuards.REVIEWER_IS_ANOTHER,
                                        ConductGuards.REVIEWER_IS_IMPARTIAL)
                                .fulfils(DeadlineKind.NUDGE)
                                .supersedes(DeadlineKind.REMEDY, DeadlineKind.ACCEPT_HANDOVER, DeadlineKind.SHORT_WAY)
                                .starts(DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL)
                                .oneRungUp()
                                .from(DECIDED, IN_PROGRESS),
                        on(Verb.CARRY_OUT_REMEDY)
                                .by(OWNER, STAFF, SYSTEM)
                                .guardedBy(DecisionGuards.REMEDY_IS_OWED)
                                .within(EnumSet.of(DECIDED, REMEDY_DUE)),
                        on(Verb.SETTLE)
                                .by(SYSTEM)
                                .guardedBy(DecisionGuards.NOTHING_IS_OWED)
                                .starts(DeadlineKind.FOLLOW_UP)
                                .from(REMEDY_DUE, SETTLED),
                        on(Verb.FOLLOW_UP)
                                .by(OWNER)
                                .guardedBy(LetterGuards.HONEST_FOLLOW_UP, LetterGuards.FOLLOW_UP_NAMES_NEXT_STEP)
                                .supersedes(DeadlineKind.NUDGE)
                                .starts(DeadlineKind.NUDGE)
                                .restarts(DeadlineKind.KEEP_INFORMED)
                                .fulfils(DeadlineKind.FOLLOW_UP, DeadlineKind.ANSWER_MESSAGE)
                                .within(EnumSet.of(SETTLED)),
                        on(Verb.CONFIRM)
                                .by(CUSTOMER)
                                .fulfils(DeadlineKind.FOLLOW_UP, DeadlineKind.NUDGE)
                                .endsEverything()
                                .from(SETTLED, CLOSED),
                        on(Verb.REOPEN)
                                .by(CUSTOMER, STAFF, SYSTEM)
                                .guardedBy(
                                        OwnerGuards.REOPENED_FOR_ITS_OWNER,
                                        ConductGuards.REOPENED_FOR_SOMEBODY_IMPARTIAL)
                                .supersedes(DeadlineKind.FOLLOW_UP, DeadlineKind.NUDGE, DeadlineKind.KEEP_INFORMED)
                                .starts(DeadlineKind.DECIDE, DeadlineKind.STATUTORY_FINAL, DeadlineKind.KEEP_INFORMED)
                                .oneRungUp()
                                .fromEach(EnumSet.of(SETTLED, CLOSED), IN_PROGRESS),
                        on(Verb.WITHDRAW)
                                .by(CUSTOMER)
                                .guardedBy(DecisionGuards.NOTHING_HAS_MOVED)
                                .endsEverything()
                                .fromEach(OPEN, WITHDRAWN),
                        on(Verb.WARN)
                                .by(SYSTEM)
                                .guardedBy(EscalationGuards.WARNING_IS_DUE)
                                .within(OPEN),
                        on(Verb.ESCALATE)
                                .by(SYSTEM)
                                .guardedBy(EscalationGuards.RUNG_IS_DUE)
                                .within(OPEN),
                        on(Verb.ACCEPT_ESCALATION)
                                .by(STAFF)
                                .guardedBy(
                                        EscalationGuards.RUNG_AWAITS_ACCEPTANCE,
                                        EscalationGuards.RUNG_IS_THEIRS,
                                        EscalationGuards.PLAN_IS_AHEAD,
                                        EscalationGuards.TAKER_BECOMES_OWNER,
                                        ConductGuards.TAKER_IS_IMPARTIAL,
                                        EscalationGuards.HELP_HAS_A_NAME)
                                .starts(DeadlineKind.PLAN)
                                .within(OPEN),
                        on(Verb.REMIND)
                                .by(SYSTEM)
                                .guardedBy(EscalationGuards.CUSTOMER_IS_AWAITED)
                                .within(EnumSet.of(WAITING_FOR_CUSTOMER, DECIDED, SETTLED)),
                        on(Verb.LAPSE)
                                .by(SYSTEM)
                                .guardedBy(EscalationGuards.WAITING_IS_OVER)
                                .supersedes(DeadlineKind.NUDGE)
                                .from(WAITING_FOR_CUSTOMER, IN_PROGRESS),
                        on(Verb.LAPSE)
                                .by(SYSTEM)
                                .given(Given.REMEDIES_ARE_OWED)
                                .guardedBy(EscalationGuards.WAITING_IS_OVER)
                                .supersedes(DeadlineKind.NUDGE)
                                .from(DECIDED, REMEDY_DUE),
                        on(Verb.LAPSE)
                                .by(SYSTEM)
                                .given(Given.WE_OWE_A_WORD)
                                .guardedBy(EscalationGuards.WAITING_IS_OVER)
                                .supersedes(DeadlineKind.NUDGE)
                                .starts(DeadlineKind.NUDGE)
                                .within(EnumSet.of(DECIDED, SETTLED)),
                        on(Verb.LAPSE)
                                .by(SYSTEM)
                                .guardedBy(EscalationGuards.WAITING_IS_OVER)
                                .endsEverything()
                                .fromEach(EnumSet.of(DECIDED, SETTLED), CLOSED),
                        on(Verb.EXPIRE)
                                .by(SYSTEM)
                                .guardedBy(EscalationGuards.SHORT_WAY_IS_OVER)
                                .within(OPEN),
                        on(Verb.DELIVER)
                                .by(SYSTEM)
                                .given(Given.IT_IS_THE_ACKNOWLEDGEMENT)
                                .guardedBy(LetterGuards.LETTER_EXISTS)
                                .fulfils(DeadlineKind.ACKNOWLEDGE)
                                .within(without(ANY, RECEIVED)),
                        on(Verb.DELIVER)
                                .by(SYSTEM)
                                .guardedBy(LetterGuards.LETTER_EXISTS)
                                .within(ANY),
                        on(Verb.BOUNCE)
                                .by(SYSTEM)
                                .given(Given.IT_IS_THE_UNPROVEN_ACKNOWLEDGEMENT)
                                .guardedBy(LetterGuards.BOUNCED_LETTER_EXISTS)
                                .supersedes(DeadlineKind.DECIDE)
                                .from(ACKNOWLEDGED, RECEIVED),
                        on(Verb.BOUNCE)
                                .by(SYSTEM)
                                .given(Given.IT_IS_THE_ACKNOWLEDGEMENT)
                                .guardedBy(LetterGuards.BOUNCED_LETTER_EXISTS)
                                .supersedes(DeadlineKind.DECIDE)
                                .starts(DeadlineKind.ACKNOWLEDGE)
                                .from(ACKNOWLEDGED, RECEIVED),
                        on(Verb.BOUNCE)
                                .by(SYSTEM)
                                .guardedBy(LetterGuards.BOUNCED_LETTER_EXISTS)
                                .starts(DeadlineKind.ANSWER_MESSAGE, DeadlineKind.SUMMARY)
                                .within(ACKNOWLEDGED_AND_OPEN),
                        on(Verb.BOUNCE)
                                .by(SYSTEM)
                                .guardedBy(LetterGuards.BOUNCED_LETTER_EXISTS)
                                .starts(DeadlineKind.SUMMARY)
                                .within(EnumSet.of(RECEIVED)),
                        on(Verb.BOUNCE)
                                .by(SYSTEM)
                                .guardedBy(LetterGuards.BOUNCED_LETTER_EXISTS)
                                .within(without(ANY, OPEN)))
                .flatMap(List::stream)
                .toList();
    }

    List<Move> moves(CaseStatus from, Verb verb) {
        return moves.stream()
                .filter(move ->
                        move.verb() == verb && move.from().filter(from::equals).isPresent())
                .toList();
    }

    Move filing() {
        return moves.stream().filter(move -> move.from().isEmpty()).findFirst().orElseThrow();
    }

    private static Set<CaseStatus> without(Set<CaseStatus> all, CaseStatus one) {
        return without(all, EnumSet.of(one));
    }

    private static Set<CaseStatus> without(Set<CaseStatus> all, Set<CaseStatus> some) {
        EnumSet<CaseStatus> rest = EnumSet.copyOf(all);
        rest.removeAll(some);
        return rest;
    }
}
