package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.story.DecisionMade;
import org.amends.casefile.story.NextStep;
import org.amends.casefile.story.Point;
import org.amends.casefile.story.Promise;
import org.amends.lifecycle.Alarm;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.CustomerMessage;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Ending;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.NoAnswer;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.ProofKind;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.RightKind;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.people.Roster;

/**
 * A case as staff read it.
 *
 * @param words the customer's own, verbatim
 * @param cause what went wrong, once somebody has said it
 * @param heated whether the customer is beside themselves
 * @param named whose conduct the complaint is about
 * @param rights what the customer is entitled to, as far as somebody here knows
 * @param messages what the customer wrote or said after the complaint
 * @param chasers how often the customer had to come after us
 * @param possible what the reader can do to it now, as far as the case alone decides
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StaffCaseView(
        CaseReference reference,
        int version,
        CaseKind kind,
        CaseStatus status,
        Optional<Ending> ending,
        String title,
        Instant receivedAt,
        Person owner,
        String team,
        Person executive,
        Contact customer,
        String words,
        Optional<String> wantedOutcome,
        Optional<String> impact,
        List<Point> points,
        List<DeadlineView> deadlines,
        List<Promise> promises,
        Optional<DecisionMade> decision,
        List<RemedyView> remedies,
        List<EscalationView> escalations,
        Optional<HandoverView> pendingHandover,
        Optional<NextStep> nextStep,
        Optional<Cause> cause,
        boolean heated,
        List<Person> named,
        List<RightView> rights,
        List<MessageView> messages,
        int chasers,
        List<HappeningView> history,
        Set<Verb> possible) {

    public record Person(UUID id, String name) {
        static Person of(UUID id, Roster roster) {
            return new Person(id, roster.name(id));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DeadlineView(
            int number,
            DeadlineKind kind,
            Instant startedAt,
            Instant dueAt,
            Person owedBy,
            boolean open,
            Optional<Verdict> verdict,
            Optional<Alarm> alarm) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record RemedyView(
            int number,
            RemedyKind kind,
            String what,
            Optional<Amount> amount,
            Person owner,
            Instant by,
            boolean current,
            Optional<Proof> done) {}

    /** @param worth at least how much money it is, where it is money */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record RightView(int number, RightKind kind, String what, Optional<Amount> worth) {}

    /** @param minor units of the currency's smallest coin */
    public record Amount(long minor, String currency) {}

    public record Proof(Instant at, ProofKind kind, String proof) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record EscalationView(
            int deadline,
            DeadlineKind kind,
            int level,
            Rung rung,
            Person notified,
            Instant firedAt,
            Optional<AcceptanceView> acceptance) {}

    public record AcceptanceView(Person by, Instant at, Deed deed, String plan, Instant planBy) {}

    /**
     * @param seq the number of the event in the history, by which commands name the message
     * @param asks whether it has a question in it
     * @param chases whether the customer wrote because an earlier one was not answered
     * @param deadline the number of the deadline for its answer
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record MessageView(
            int seq,
            Instant at,
            CustomerMessage.Standing standing,
            boolean asks,
            boolean chases,
            Optional<Integer> deadline) {
        static MessageView of(CustomerMessage message) {
            return new MessageView(
                    message.seq(),
                    message.at(),
                    message.standing(),
                    message.asks(),
                    message.chases(),
                    message.deadline());
        }
    }

    public record HandoverView(Person from, Person to) {}

    /**
     * @param message which message of the customer needs no answer, or needs one after all
     * @param noAnswer why it needs none
     * @param mentioned whom a note mentions, and who was told so
     * @param withheld whom it mentions without telling them, because the complaint is about them or somebody to whom they
     *     answer
     * @param heardIn the message in which the customer said it, when a colleague did it on their word
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record HappeningView(
            int seq,
            Verb verb,
            Optional<CaseStatus> from,
            CaseStatus to,
            Instant at,
            Event.ActorKind actorKind,
            Optional<Person> actor,

            Optional<Integer> heardIn,

            Map<String, String> words,
            Optional<Outcome> outcome,
            Optional<Integer> message,
            Optional<NoAnswer> noAnswer,
            Optional<List<Person>> mentioned,
            Optional<List<Person>> withheld) {}
}
