package org.amends.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;

/** Which record holds an event's fact. The verb decides; no type names are stored. */
final class FactTypes {

    private FactTypes() {}

    static Class<? extends Fact> of(Verb verb, JsonNode fact) {
        return switch (verb) {
            case FILE -> Fact.Filed.class;
            case INFORM -> fact.has("promises") ? Fact.Summarised.class : Fact.Wrote.class;
            case ACKNOWLEDGE, ASK, FOLLOW_UP -> Fact.Wrote.class;
            case ANSWER -> Fact.Heard.class;
            case NOTE -> fact.has("mentioned") ? Fact.Noted.class : Fact.Plain.class;
            case WAIVE_ANSWER -> Fact.AnswerWaived.class;
            case REQUIRE_ANSWER -> Fact.AnswerRequired.class;
            case OFFER_HANDOVER -> Fact.HandoverOffered.class;
            case ACCEPT_HANDOVER, DECLINE_HANDOVER -> Fact.HandoverAnswered.class;
            case REASSIGN, CONTEST -> Fact.Reassigned.class;
            case PROMISE -> Fact.Promised.class;
            case KEEP_PROMISE -> Fact.PromiseKept.class;
            case RENEGOTIATE_PROMISE -> Fact.PromiseRenegotiated.class;
            case EXTEND -> Fact.Extended.class;
            case CLASSIFY -> Fact.Classified.class;
            case NAME_PERSON -> Fact.PersonNamed.class;
            case NOTE_RIGHT -> Fact.RightNoted.class;
            case DROP_RIGHT -> Fact.RightDropped.class;
            case PROPOSE_REFUSAL -> Fact.RefusalProposed.class;
            case MATCH_ORDER -> Fact.OrderMatched.class;
            case AUTHORISE -> Fact.Authorised.class;
            case RECEIVE_GOODS -> Fact.GoodsReceived.class;
            case REVERSE_RECEIPT -> Fact.ReceiptReversed.class;
            case DECIDE -> Fact.Decided.class;
            case CARRY_OUT_REMEDY -> Fact.RemedyDone.class;
            case REOPEN -> Fact.Reopened.class;
            case WARN -> Fact.Warned.class;
            case ESCALATE -> Fact.RungFired.class;
            case ACCEPT_ESCALATION -> Fact.EscalationAccepted.class;
            case DELIVER -> Fact.Delivered.class;
            case BOUNCE -> Fact.Bounced.class;
            case START,
                    RESUME,
                    MARK_HEATED,
                    SEND_GOODS,
                    ATTEND,
                    CONFIRM_REFUSAL,
                    SETTLE,
                    REMIND,
                    EXPIRE,
                    CONFIRM,
                    WITHDRAW,
                    ACCEPT_DECISION,
                    LAPSE -> fact.has("ending") ? Fact.Ended.class : Fact.Plain.class;
        };
    }
}
