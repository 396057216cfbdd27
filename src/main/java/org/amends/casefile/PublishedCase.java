package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.casefile.StaffCaseView.DeadlineView;
import org.amends.casefile.StaffCaseView.EscalationView;
import org.amends.casefile.StaffCaseView.HandoverView;
import org.amends.casefile.StaffCaseView.HappeningView;
import org.amends.casefile.StaffCaseView.MessageView;
import org.amends.casefile.StaffCaseView.Person;
import org.amends.casefile.StaffCaseView.RemedyView;
import org.amends.casefile.StaffCaseView.RightView;
import org.amends.casefile.story.DecisionMade;
import org.amends.casefile.story.NextStep;
import org.amends.casefile.story.Point;
import org.amends.casefile.story.Promise;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Ending;
import org.amends.lifecycle.Verb;

/**
 * A case as the house's other software is told of it: what colleagues read, as it stood right after one event. Without the
 * notes that colleagues write for each other, and without who a complaint about somebody's conduct is about.
 *
 * @param version the number of the event; the highest one that was told is the newest
 * @param happened the event itself; what happened before it is in the messages before
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PublishedCase(
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
        List<RightView> rights,
        List<MessageView> messages,
        int chasers,
        HappeningView happened) {

    /** Their words are for colleagues only. */
    private static final Set<Verb> INTERNAL = Set.of(Verb.NOTE, Verb.NAME_PERSON);

    static PublishedCase of(StaffCaseView view) {
        return new PublishedCase(
                view.reference(),
                view.version(),
                view.kind(),
                view.status(),
                view.ending(),
                view.title(),
                view.receivedAt(),
                view.owner(),
                view.team(),
                view.executive(),
                view.customer(),
                view.words(),
                view.wantedOutcome(),
                view.impact(),
                view.points(),
                view.deadlines(),
                view.promises(),
                view.decision(),
                view.remedies(),
                view.escalations(),
                view.pendingHandover(),
                view.nextStep(),
                view.cause(),
                view.heated(),
                view.rights(),
                view.messages(),
                view.chasers(),
                told(view.history().get(view.version())));
    }

    private static HappeningView told(HappeningView event) {
        return new HappeningView(
                event.seq(),
                event.verb(),
                event.from(),
                event.to(),
                event.at(),
                event.actorKind(),
                event.actor(),
                event.heardIn(),
                INTERNAL.contains(event.verb()) ? Map.of() : event.words(),
                event.outcome(),
                event.message(),
                event.noAnswer(),
                Optional.empty(),
                Optional.empty());
    }
}
