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
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Ending;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.ProofKind;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.people.Roster;
import org.amends.people.StaffMember;

/**
 * A case as staff read it.
 *
 * @param words the customer's own, verbatim
 * @param cause what went wrong, once somebody has said it
 * @param heated whether the customer is beside themselves
 * @param named whose conduct the complaint is about
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
        List<HappeningView> history,
        Set<Verb> possible) {

    public record Person(UUID id, String name) {
        static Person of(UUID id, Roster roster) {
            return new Person(id, roster.member(id).map(StaffMember::name).orElse(""));
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

    public record HandoverView(Person from, Person to) {}

    /** @param heardIn the message in which the customer said it, when a colleague did it on their word */
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
            Optional<Outcome> outcome) {}
}
