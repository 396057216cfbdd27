package org.amends.policy.pack;

/** What happens to a case and can start or stop a clock. A letter counts as sent once its checks passed and a channel took it. */
public enum Trigger {
    RECEIVED,
    ACK_SENT,
    /** Automatic mail is none. */
    HUMAN_MESSAGE_SENT,
    CUSTOMER_MESSAGE,
    QUESTION_ASKED,
    FINAL_SENT,
    /** "Not yet", with the reason and what the customer can do now. */
    HOLDING_SENT,
    CUSTOMER_ACCEPTED,
    CONTESTED,
    REOPENED,
    SETTLED,
    FOLLOW_UP_SENT,
    HANDOVER_OFFERED,
    HANDOVER_ANSWERED,
    /** Something other than the time asks a person above to look. */
    ATTENTION_CALLED,
    ATTENTION_GIVEN,
    /** Something was promised by phone or in person. */
    SPOKEN_PROMISE,
    /** A letter that lists every spoken promise. */
    SUMMARY_SENT,
    CLOSED,
    WITHDRAWAL_RECEIVED,
    GOODS_RECEIVED,
    PROOF_OF_SENDING,
    REFUND_SENT
}
