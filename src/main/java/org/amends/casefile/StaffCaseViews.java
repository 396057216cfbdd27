package org.amends.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.StaffCaseView.AcceptanceView;
import org.amends.casefile.StaffCaseView.Amount;
import org.amends.casefile.StaffCaseView.DeadlineView;
import org.amends.casefile.StaffCaseView.EscalationView;
import org.amends.casefile.StaffCaseView.HandoverView;
import org.amends.casefile.StaffCaseView.HappeningView;
import org.amends.casefile.StaffCaseView.MessageView;
import org.amends.casefile.StaffCaseView.Person;
import org.amends.casefile.StaffCaseView.Proof;
import org.amends.casefile.StaffCaseView.RemedyView;
import org.amends.casefile.StaffCaseView.RightView;
import org.amends.casefile.story.Escalation;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;
import org.amends.money.Money;
import org.amends.people.Roster;

/** Turns a case's story into what staff read, with names for ids. */
final class StaffCaseViews {

    private final CaseStory story;
    private final Roster roster;

    StaffCaseViews(CaseStory story, Roster roster) {
        this.story = story;
        this.roster = roster;
    }

    StaffCaseView view(Set<Verb> possible) {
        LoggedCase file = story.file();
        return new StaffCaseView(
                file.reference(),
                story.state().version(),
                file.state().kind(),
                story.state().status(),
                story.state().ending(),
                file.title(),
                file.receivedAt(),
                person(story.state().owner()),
                roster.teamName(story.state().team()),
                person(story.state().executive()),
                file.contact(),
                story.complaint(),
                story.wantedOutcome(),
                story.impact(),
                story.points(),
                deadlines(),
                story.promises(),
                story.decision(),
                remedies(),
                escalations(),
                story.state().pendingHandover().map(o -> new HandoverView(person(o.from()), person(o.to()))),
                story.nextStep(),
                story.state().cause().map(said -> new Cause(said.cause(), said.severity())),
                story.state().isHeated(),
                story.state().named().stream().map(this::person).toList(),
                story.rights().stream()
                        .map(right -> new RightView(
                                right.number(),
                                right.kind(),
                                right.what(),
                                right.worth().map(StaffCaseViews::amount)))
                        .toList(),
                story.state().messages().stream().map(MessageView::of).toList(),
                story.state().chasers(),
                history(),
                possible);
    }

    private Person person(UUID id) {
        return Person.of(id, roster);
    }

    private List<DeadlineView> deadlines() {
        return story.deadlines().stream()
                .map(d -> new DeadlineView(
                        d.number(),
                        d.kind(),
                        d.startedAt(),
                        d.dueAt(),
                        person(d.owedBy()),
                        d.open(),
                        d.verdict(),
                        d.alarm()))
                .toList();
    }

    private List<RemedyView> remedies() {
        return story.remedies().stream()
                .map(r -> new RemedyView(
                        r.number(),
                        r.kind(),
                        r.what(),
                        r.amount().map(StaffCaseViews::amount),
                        person(r.owner()),
                        r.by(),
                        r.current(),
                        r.done().map(done -> new Proof(done.at(), done.proofKind(), done.proof()))))
                .toList();
    }

    private List<EscalationView> escalations() {
        return story.escalations().stream()
                .map(e -> new EscalationView(
                        e.deadline(),
                        e.kind(),
                        e.level(),
                        e.rung(),
                        person(e.notified()),
                        e.firedAt(),
                        e.acceptance().map(this::acceptance)))
                .toList();
    }

    private AcceptanceView acceptance(Escalation.Acceptance a) {
        return new AcceptanceView(person(a.by().orElseThrow()), a.at(), a.deed(), a.plan(), a.planBy());
    }

    private static Amount amount(Money money) {
        return new Amount(money.minor(), money.currency().getCurrencyCode());
    }

    private List<HappeningView> history() {
        return story.history().stream()
                .map(h -> new HappeningView(
                        h.event().seq(),
                        h.event().verb(),
                        h.event().from(),
                        h.event().to(),
                        h.event().at(),
                        h.event().actorKind(),
                        h.event().actorId().map(this::person),
                        h.event().heardIn(),
                        h.words(),
                        h.event().fact() instanceof Fact.Decided decided
                                ? Optional.of(decided.outcome())
                                : Optional.empty(),
                        message(h.event().fact()),
                        h.event().fact() instanceof Fact.AnswerWaived waived
                                ? Optional.of(waived.reason())
                                : Optional.empty(),
                        noted(h.event().fact()).map(noted -> people(noted.mentioned())),
                        noted(h.event().fact()).map(noted -> people(noted.withheld()))))
                .toList();
    }

    private static Optional<Fact.Noted> noted(Fact fact) {
        return fact instanceof Fact.Noted noted ? Optional.of(noted) : Optional.empty();
    }

    private List<Person> people(List<UUID> ids) {
        return ids.stream().map(this::person).toList();
    }

    private static Optional<Integer> message(Fact fact) {
        if (fact instanceof Fact.AnswerWaived waived) {
            return Optional.of(waived.message());
        }
        return fact instanceof Fact.AnswerRequired required ? Optional.of(required.message()) : Optional.empty();
    }
}
