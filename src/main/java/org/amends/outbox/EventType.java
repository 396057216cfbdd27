package org.amends.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.lifecycle.Verb;

/**
 * A kind of event as the outside knows it. Its name is a promise: it never changes and never means anything else.
 *
 * @param code what the database calls it
 */
record EventType(String code, String name, Subject subject) {

    /** What an event is about. */
    enum Subject {
        CASE,
        REFUND,
        EXCHANGE;

        /** What names of events and ids of messages begin with. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a test call; it is no event and can't be chosen. */
    static final String PING = "test.ping";

    /** Money, by the states of its movements that matter outside. */
    private static final List<EventType> REFUNDS = List.of(
            new EventType("REFUND_SENT", "refund.sent", Subject.REFUND),
            new EventType("REFUND_SUCCEEDED", "refund.confirmed", Subject.REFUND),
            new EventType("REFUND_FAILED", "refund.failed", Subject.REFUND),
            new EventType("REFUND_REVERSED", "refund.reversed", Subject.REFUND));

    /** Whoever collects what another article costs more waits for this. */
    private static final EventType EXCHANGE_AGREED =
            new EventType("EXCHANGE_AGREED", "exchange.agreed", Subject.EXCHANGE);

    private static final List<EventType> ALL = Stream.of(
                    Arrays.stream(Verb.values())
                            .map(verb -> new EventType(verb.name(), "case." + past(verb), Subject.CASE)),
                    REFUNDS.stream(),
                    Stream.of(EXCHANGE_AGREED))
            .flatMap(types -> types)
            .toList();

    static List<EventType> all() {
        return ALL;
    }

    static List<String> codes() {
        return ALL.stream().map(EventType::code).toList();
    }

    static Optional<EventType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** One that only a newer version knows goes by its code. */
    static EventType of(String code) {
        return ALL.stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseGet(() -> new EventType(code, code.toLowerCase(Locale.ROOT), Subject.CASE));
    }

    /** A new verb gets its name here, once and for all. */
    private static String past(Verb verb) {
        return switch (verb) {
            case FILE -> "filed";
            case ACKNOWLEDGE -> "acknowledged";
            case START -> "started";
            case INFORM -> "informed";
            case ASK -> "asked";
            case ANSWER -> "answered";
            case WAIVE_ANSWER -> "answer_waived";
            case REQUIRE_ANSWER -> "answer_required";
            case RESUME -> "resumed";
            case NOTE -> "noted";
            case CLASSIFY -> "classified";
            case MARK_HEATED -> "marked_heated";
            case NAME_PERSON -> "person_named";
            case NOTE_RIGHT -> "right_noted";
            case DROP_RIGHT -> "right_dropped";
            case PROPOSE_REFUSAL -> "refusal_proposed";
            case CONFIRM_REFUSAL -> "refusal_confirmed";
            case ATTEND -> "attended";
            case OFFER_HANDOVER -> "handover_offered";
            case ACCEPT_HANDOVER -> "handover_accepted";
            case DECLINE_HANDOVER -> "handover_declined";
            case REASSIGN -> "reassigned";
            case PROMISE -> "promised";
            case KEEP_PROMISE -> "promise_kept";
            case RENEGOTIATE_PROMISE -> "promise_renegotiated";
            case EXTEND -> "extended";
            case MATCH_ORDER -> "order_matched";
            case AUTHORISE -> "authorised";
            case SEND_GOODS -> "goods_sent";
            case RECEIVE_GOODS -> "goods_received";
            case REVERSE_RECEIPT -> "receipt_reversed";
            case DECIDE -> "decided";
            case ACCEPT_DECISION -> "decision_accepted";
            case CONTEST -> "contested";
            case CARRY_OUT_REMEDY -> "remedy_carried_out";
            case SETTLE -> "settled";
            case FOLLOW_UP -> "followed_up";
            case CONFIRM -> "confirmed";
            case REOPEN -> "reopened";
            case WITHDRAW -> "withdrawn";
            case WARN -> "warned";
            case ESCALATE -> "escalated";
            case ACCEPT_ESCALATION -> "escalation_accepted";
            case REMIND -> "reminded";
            case LAPSE -> "lapsed";
            case EXPIRE -> "expired";
            case DELIVER -> "letter_delivered";
            case BOUNCE -> "letter_bounced";
        };
    }
}
