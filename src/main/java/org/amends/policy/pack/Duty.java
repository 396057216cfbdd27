package org.amends.policy.pack;

import static org.amends.policy.pack.Trigger.ACK_SENT;
import static org.amends.policy.pack.Trigger.ATTENTION_CALLED;
import static org.amends.policy.pack.Trigger.ATTENTION_GIVEN;
import static org.amends.policy.pack.Trigger.CLOSED;
import static org.amends.policy.pack.Trigger.CONTESTED;
import static org.amends.policy.pack.Trigger.CUSTOMER_ACCEPTED;
import static org.amends.policy.pack.Trigger.CUSTOMER_MESSAGE;
import static org.amends.policy.pack.Trigger.FINAL_SENT;
import static org.amends.policy.pack.Trigger.FOLLOW_UP_SENT;
import static org.amends.policy.pack.Trigger.HANDOVER_ANSWERED;
import static org.amends.policy.pack.Trigger.HANDOVER_OFFERED;
import static org.amends.policy.pack.Trigger.HOLDING_SENT;
import static org.amends.policy.pack.Trigger.HUMAN_MESSAGE_SENT;
import static org.amends.policy.pack.Trigger.QUESTION_ASKED;
import static org.amends.policy.pack.Trigger.RECEIVED;
import static org.amends.policy.pack.Trigger.REFUND_SENT;
import static org.amends.policy.pack.Trigger.REOPENED;
import static org.amends.policy.pack.Trigger.SETTLED;
import static org.amends.policy.pack.Trigger.SPOKEN_PROMISE;
import static org.amends.policy.pack.Trigger.SUMMARY_SENT;
import static org.amends.policy.pack.Trigger.WITHDRAWAL_RECEIVED;

import java.util.Set;

/**
 * What a clock measures, and what the lifecycle of a case can do about it: by what it may start, by what it has to be
 * startable so that a case is never without it, what may stop it, and what has to.
 */
public enum Duty {
    ACKNOWLEDGE(Set.of(RECEIVED), Set.of(RECEIVED), Set.of(ACK_SENT), Set.of(ACK_SENT)),
    /** The next human message; starts anew with each. */
    KEEP_INFORMED(
            Set.of(RECEIVED, HUMAN_MESSAGE_SENT, REOPENED),
            Set.of(RECEIVED, HUMAN_MESSAGE_SENT, REOPENED),
            Set.of(HUMAN_MESSAGE_SENT, CLOSED),
            Set.of(HUMAN_MESSAGE_SENT)),
    ANSWER_MESSAGE(
            Set.of(CUSTOMER_MESSAGE),
            Set.of(CUSTOMER_MESSAGE),
            Set.of(HUMAN_MESSAGE_SENT, CLOSED),
            Set.of(HUMAN_MESSAGE_SENT)),
    DECIDE(
            Set.of(ACK_SENT, CONTESTED, REOPENED),
            Set.of(ACK_SENT, CONTESTED, REOPENED),
            Set.of(FINAL_SENT, CLOSED),
            Set.of(FINAL_SENT)),
    /** The answer that a law or a regulator demands, beside our own {@link #DECIDE}. */
    STATUTORY_FINAL(
            Set.of(RECEIVED, ACK_SENT, CONTESTED, REOPENED),
            Set.of(),
            Set.of(FINAL_SENT, HOLDING_SENT, CLOSED),
            Set.of(FINAL_SENT)),
    /** An optional way that is shorter, open only while the customer accepts; missed, it is as if it had never been. */
    SHORT_WAY(Set.of(RECEIVED), Set.of(), Set.of(CUSTOMER_ACCEPTED, FINAL_SENT, CLOSED), Set.of(CUSTOMER_ACCEPTED)),
    REFUND(Set.of(WITHDRAWAL_RECEIVED), Set.of(), Set.of(REFUND_SENT), Set.of(REFUND_SENT)),
    ACCEPT_HANDOVER(
            Set.of(HANDOVER_OFFERED), Set.of(HANDOVER_OFFERED), Set.of(HANDOVER_ANSWERED), Set.of(HANDOVER_ANSWERED)),
    /** Ask whether the remedy worked. */
    FOLLOW_UP(Set.of(SETTLED), Set.of(SETTLED), Set.of(FOLLOW_UP_SENT, CLOSED), Set.of(FOLLOW_UP_SENT)),
    /** The customer's turn: warnings remind them, and when it is over we no longer wait. */
    NUDGE(
            Set.of(QUESTION_ASKED, FINAL_SENT, FOLLOW_UP_SENT),
            Set.of(QUESTION_ASKED, FINAL_SENT, FOLLOW_UP_SENT),
            Set.of(CUSTOMER_MESSAGE, CUSTOMER_ACCEPTED, CONTESTED, CLOSED),
            Set.of(CUSTOMER_MESSAGE)),
    /** What was promised by phone or in person is sent in writing, nothing left out. */
    SUMMARY(Set.of(SPOKEN_PROMISE), Set.of(SPOKEN_PROMISE), Set.of(SUMMARY_SENT, CLOSED), Set.of(SUMMARY_SENT)),
    ATTENTION(
            Set.of(ATTENTION_CALLED),
            Set.of(ATTENTION_CALLED),
            Set.of(ATTENTION_GIVEN, CLOSED),
            Set.of(ATTENTION_GIVEN));

    private final Set<Trigger> mayStart;
    private final Set<Trigger> mustStart;
    private final Set<Trigger> mayStop;
    private final Set<Trigger> mustStop;

    Duty(Set<Trigger> mayStart, Set<Trigger> mustStart, Set<Trigger> mayStop, Set<Trigger> mustStop) {
        this.mayStart = mayStart;
        this.mustStart = mustStart;
        this.mayStop = mayStop;
        this.mustStop = mustStop;
    }

    public Set<Trigger> mayStart() {
        return mayStart;
    }

    /** What a whole pack has to start it by, with one clock or several. */
    public Set<Trigger> mustStart() {
        return mustStart;
    }

    public Set<Trigger> mayStop() {
        return mayStop;
    }

    public Set<Trigger> mustStop() {
        return mustStop;
    }

    /** Every pack owes it to every customer, whatever it costs. */
    public boolean isMandatory() {
        return !mustStart.isEmpty();
    }

    /** The customer's turn is never our failure, so nobody is called for it. */
    public boolean isOwedByUs() {
        return this != NUDGE;
    }
}
