package org.amends.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.casefile.CustomerCaseView.DecisionView;
import org.amends.casefile.CustomerCaseView.DueView;
import org.amends.casefile.CustomerCaseView.DutyView;
import org.amends.casefile.CustomerCaseView.HappeningView;
import org.amends.casefile.CustomerCaseView.RemedyView;
import org.amends.casefile.CustomerCaseView.WhyView;
import org.amends.casefile.StaffCaseView.Amount;
import org.amends.casefile.story.Deadline;
import org.amends.casefile.story.DecisionMade;
import org.amends.casefile.story.Happening;
import org.amends.casefile.story.Promise;
import org.amends.casefile.story.Remedy;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.OpenDeadline;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.people.Roster;

/** Turns a case's story into what its customer reads. Shows only what is listed here; anything new stays inside. */
final class CustomerCaseViews {

    /** What a customer is told of. A note, a rung between colleagues or a declined handover is not theirs to read. */
    private static final Set<Verb> TOLD = EnumSet.complementOf(EnumSet.of(
            Verb.NOTE,
            Verb.ACCEPT_ESCALATION,
            Verb.DECLINE_HANDOVER,
            Verb.DELIVER,
            Verb.BOUNCE,
            Verb.RESUME,
            Verb.WAIVE_ANSWER,
            Verb.REQUIRE_ANSWER,
            Verb.CLASSIFY,
            Verb.MARK_HEATED,
            Verb.NAME_PERSON,
            Verb.NOTE_RIGHT,
            Verb.DROP_RIGHT,
            Verb.PROPOSE_REFUSAL,
            Verb.CONFIRM_REFUSAL,
            Verb.ATTEND,
            Verb.WARN,
            Verb.EXPIRE));

    /** What colleagues owe each other. */
    private static final Set<DeadlineKind> INSIDE =
            EnumSet.of(DeadlineKind.ACCEPT_HANDOVER, DeadlineKind.PLAN, DeadlineKind.ATTENTION);

    private static final Set<DeadlineKind> DUTIES = EnumSet.of(
            DeadlineKind.ACKNOWLEDGE,
            DeadlineKind.ANSWER_MESSAGE,
            DeadlineKind.DECIDE,
            DeadlineKind.STATUTORY_FINAL,
            DeadlineKind.REFUND,
            DeadlineKind.FOLLOW_UP);

    private final CaseStory story;
    private final DeadlineStories deadlines;
    private final Roster roster;

    CustomerCaseViews(CaseStory story, DeadlineStories deadlines, Roster roster) {
        this.story = story;
        this.deadlines = deadlines;
        this.roster = roster;
    }

    CustomerCaseView view(Set<Verb> possible) {
        LoggedCase file = story.file();
        return new CustomerCaseView(
                file.reference(),
                story.state().version(),
                file.state().kind(),
                story.state().status(),
                story.state().ending(),
                file.title(),
                file.receivedAt(),
                roster.name(story.state().owner()),
                story.state().pendingHandover().map(offer -> roster.name(offer.to())),
                story.complaint(),
                story.points(),
                story.promises().stream().map(Promise::asTheCustomerKnowsIt).toList(),
                story.decision().map(this::decision),
                remedies(),
                story.awaitedStep(),
                nextDue(),
                story.openQuestion(),
                answerBy(),
                duties(),
                file.contact().language(),
                history(),
                possible);
    }

    private DecisionView decision(DecisionMade decision) {
        return new DecisionView(
                decision.outcome(),
                decision.at(),
                decision.by().map(roster::name).orElse(""),
                decision.finding(),
                decision.letter(),
                decision.remedyDeclined(),
                decision.nextResort(),
                decision.nextResortUntil());
    }

    private List<RemedyView> remedies() {
        return story.remedies().stream()
                .filter(Remedy::current)
                .map(r -> new RemedyView(
                        r.number(),
                        r.kind(),
                        r.what(),
                        r.amount().map(a -> new Amount(a.minor(), a.currency().getCurrencyCode())),
                        r.by(),
                        r.done().map(Remedy.Done::at),
                        r.done().map(Remedy.Done::proof)))
                .toList();
    }

    /** What we owe next: not the customer's own turn, nor what colleagues owe each other. */
    private Optional<DueView> nextDue() {
        return story.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind().isOwedByUs())
                .filter(deadline -> !INSIDE.contains(deadline.kind()))
                .min(Comparator.comparing(OpenDeadline::dueAt))
                .map(deadline -> new DueView(deadline.kind(), deadline.dueAt(), why(deadline.number())));
    }

    private Optional<WhyView> why(int deadline) {
        return deadlines.tell(story, deadline).flatMap(told -> told.why().map(why -> why(told, why)));
    }

    private static WhyView why(DeadlineStory told, Why why) {
        return new WhyView(
                told.began().verb(),
                told.began().at(),
                why.counted().term().amount(),
                why.counted().term().unit(),
                why.basis() != Why.Basis.INTERNAL,
                why.source(),
                why.counted().daysOff().size(),
                told.derivation()
                        .filter(derivation ->
                                !why.counted().due().equals(told.deadline().dueAt()))
                        .map(CustomerCaseViews::change));
    }

    private static CustomerCaseView.Change change(Derivation derivation) {
        if (derivation.sooner().isPresent()) {
            return CustomerCaseView.Change.SOONER;
        }
        return derivation.extendedTo().isPresent() ? CustomerCaseView.Change.EXTENDED : CustomerCaseView.Change.WAITED;
    }

    private Optional<Instant> answerBy() {
        return story.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.NUDGE)
                .map(OpenDeadline::dueAt)
                .min(Comparator.naturalOrder());
    }

    private List<DutyView> duties() {
        return story.deadlines().stream()
                .filter(deadline -> DUTIES.contains(deadline.kind()))
                .filter(deadline -> !deadline.verdict().equals(Optional.of(Verdict.SUPERSEDED)))
                .map(d -> new DutyView(d.kind(), d.dueAt(), d.open(), d.verdict(), why(d.number())))
                .toList();
    }

    private List<HappeningView> history() {
        return story.history().stream()
                .filter(h -> TOLD.contains(h.event().verb()))
                .filter(h -> h.event().verb() != Verb.ESCALATE
                        || missed(h.event())
                                .filter(kind -> !INSIDE.contains(kind))
                                .isPresent())
                .map(this::happening)
                .toList();
    }

    private HappeningView happening(Happening happening) {
        Event event = happening.event();
        boolean mine = event.actorKind() == Event.ActorKind.CUSTOMER;
        return new HappeningView(
                event.seq(),
                event.verb(),
                event.at(),
                event.actorId().map(roster::name).orElse(""),
                mine,
                missed(event),
                words(happening));
    }

    /** What was missed when its first rung fired; the later rungs tell nothing new. */
    private Optional<DeadlineKind> missed(Event event) {
        return event.effects().judged().stream()
                .filter(judged -> event.verb() == Verb.ESCALATE && judged.verdict() == Verdict.MISSED)
                .findFirst()
                .flatMap(judged -> story.deadlines().stream()
                        .filter(deadline -> deadline.number() == judged.deadline())
                        .findFirst())
                .map(Deadline::kind);
    }

    private static Optional<String> words(Happening happening) {
        String field =
                switch (happening.event().verb()) {
                    case FILE, ANSWER, CONFIRM -> "words";
                    case ACKNOWLEDGE, INFORM, ASK, EXTEND, DECIDE, FOLLOW_UP -> "letter";
                    case PROMISE, RENEGOTIATE_PROMISE -> "what";
                    case KEEP_PROMISE -> "how";
                    case CONTEST -> "statement";
                    // What the service states is for colleagues.
                    case REOPEN -> happening.event().actorKind() == Event.ActorKind.SYSTEM ? "" : "statement";
                    case CARRY_OUT_REMEDY, SEND_GOODS -> "proof";
                    default -> "";
                };
        return Optional.ofNullable(happening.words().get(field));
    }
}
