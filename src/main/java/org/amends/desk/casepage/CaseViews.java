package org.amends.desk.casepage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseStory;
import org.amends.casefile.Contact;
import org.amends.casefile.DeadlineStory;
import org.amends.casefile.story.Deadline;
import org.amends.casefile.story.DecisionMade;
import org.amends.casefile.story.Escalation;
import org.amends.casefile.story.Point;
import org.amends.casefile.story.Promise;
import org.amends.casefile.story.Remedy;
import org.amends.casefile.story.Right;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Facts;
import org.amends.lifecycle.PromiseStanding;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.money.Money;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.web.Due;

/** Makes of a case's story what its page shows to one reader at one instant. */
final class CaseViews {

    private final CaseStory story;
    private final List<DeadlineStory> deadlines;
    private final CaseState state;
    private final Roster roster;
    private final StaffMember reader;
    private final Facts facts;

    CaseViews(CaseStory story, List<DeadlineStory> deadlines, Roster roster, StaffMember reader, Facts facts) {
        this.story = story;
        this.deadlines = deadlines;
        this.state = story.state();
        this.roster = roster;
        this.reader = reader;
        this.facts = facts;
    }

    CaseView view() {
        List<CaseView.Happening> history = new Happenings(story, roster).newestFirst();
        List<CaseView.Owed> owed = owed(history);
        return new CaseView(
                story.file().reference().text(),
                state.version(),
                story.file().title(),
                state.status(),
                state.ending().map(Enum::name).orElse(""),
                owed.stream().filter(CaseView.Owed::open).findFirst(),
                story.promises().stream()
                        .filter(promise -> promise.standing() == PromiseStanding.BROKEN
                                || promise.standing() == PromiseStanding.KEPT_LATE)
                        .count(),
                state.chasers(),
                state.cause().map(said -> new CaseView.Cause(said.cause(), said.severity())),
                state.isHeated(),
                state.named().stream().map(roster::name).sorted().toList(),
                story.rights().stream().map(CaseViews::right).toList(),
                customer(story.file().contact()),
                owner(),
                last(history),
                story.wantedOutcome().orElse(""),
                story.impact().orElse(""),
                story.points().stream().map(CaseViews::point).toList(),
                owed,
                story.promises().stream().map(this::promise).toList(),
                story.remedies().stream().map(this::remedy).toList(),
                story.escalations().stream().map(this::rung).toList(),
                story.decision().map(this::decision),
                story.nextStep().map(step -> new CaseView.Step(step.what(), step.by())),
                story.openQuestion().orElse(""),
                cameBack(),
                story.isErased(),
                history);
    }

    /** Until a later letter arrives. */
    private Optional<CaseView.CameBack> cameBack() {
        Contact contact = story.file().contact();
        return story.history().stream()
                .filter(happening -> happening.event().verb() == Verb.BOUNCE
                        || happening.event().verb() == Verb.DELIVER)
                .reduce((earlier, later) -> later)
                .filter(last -> last.event().verb() == Verb.BOUNCE)
                .map(last -> new CaseView.CameBack(
                        last.event().at(),
                        last.word("reason"),
                        contact.phone().or(contact::address).orElse("")));
    }

    private static CaseView.Customer customer(Contact contact) {
        return new CaseView.Customer(
                contact.name(),
                contact.email().orElse(""),
                contact.phone().orElse(""),
                contact.address().orElse(""),
                contact.language());
    }

    private CaseView.Owner owner() {
        Optional<CaseState.HandoverOffer> offer = state.pendingHandover();
        String note = story.history().stream()
                .filter(happening -> offer.isPresent() && happening.event().verb() == Verb.OFFER_HANDOVER)
                .reduce((first, second) -> second)
                .map(happening -> happening.word("note"))
                .orElse("");
        return new CaseView.Owner(
                state.owner().toString(),
                roster.name(state.owner()),
                roster.member(state.owner()).filter(roster::present).isPresent(),
                roster.teamName(state.team()),
                offer.map(pending -> roster.name(pending.to())).orElse(""),
                offer.filter(pending -> pending.to().equals(reader.id())).isPresent(),
                note);
    }

    /** What the customer wrote last; at first that is the complaint. */
    private CaseView.Last last(List<CaseView.Happening> newestFirst) {
        return newestFirst.stream()
                .filter(happening ->
                        happening.byCustomer() && !happening.words().isEmpty())
                .findFirst()
                .map(happening -> new CaseView.Last(
                        happening.seq(), happening.words(), happening.at(), Due.of(happening.at(), facts.now())))
                .orElseGet(() -> new CaseView.Last(
                        0,
                        story.complaint(),
                        story.file().receivedAt(),
                        Due.of(story.file().receivedAt(), facts.now())));
    }

    private static CaseView.Point point(Point point) {
        return new CaseView.Point(
                point.number(),
                point.words(),
                point.outcome().map(Enum::name).orElse(""),
                point.answer().orElse(""));
    }

    /** Open ones first and by their date, then what was missed; what was met in time needs no line. */
    private List<CaseView.Owed> owed(List<CaseView.Happening> history) {
        return deadlines.stream()
                .filter(told -> isShown(told.deadline()))
                .sorted(Comparator.comparing(
                                (DeadlineStory told) -> !told.deadline().open())
                        .thenComparing(told -> told.deadline().dueAt()))
                .map(told -> owed(told, history))
                .toList();
    }

    private static boolean isShown(Deadline deadline) {
        return deadline.open()
                || deadline.verdict().equals(Optional.of(Verdict.MISSED)) && deadline.kind() != DeadlineKind.PROMISE;
    }

    private CaseView.Owed owed(DeadlineStory told, List<CaseView.Happening> history) {
        Deadline deadline = told.deadline();
        return new CaseView.Owed(
                deadline.number(),
                deadline.kind(),
                Due.of(deadline.dueAt(), facts.now()),
                roster.name(deadline.owedBy()),
                deadline.open(),
                deadline.verdict(),
                told.alarm().map(Enum::name).orElse(""),
                deadline.open() && deadline.verdict().isEmpty() && isMovable(told),
                new WhyViews(told, history, roster).view());
    }

    private boolean isMovable(DeadlineStory told) {
        return told.derivation()
                .filter(derivation -> facts.terms()
                        .extension(derivation)
                        .filter(extension -> derivation.extensions() < extension.times())
                        .isPresent())
                .isPresent();
    }

    private CaseView.Promise promise(Promise promise) {
        boolean open = state.openDeadline(promise.deadline()).isPresent()
                && (promise.standing() == PromiseStanding.OPEN || promise.standing() == PromiseStanding.BROKEN);
        return new CaseView.Promise(
                promise.number(),
                promise.what(),
                promise.by(),
                promise.standing(),
                open,
                promise.how().orElse(""),
                promise.when().orElse(""),
                promise.courtesy().orElse(""),
                promise.earlyReason().orElse(""),
                promise.madeOver().map(Enum::name).orElse(""),
                promise.summary().filter(Promise.Summary.OWED::equals).isPresent());
    }

    private static CaseView.Right right(Right right) {
        return new CaseView.Right(right.number(), right.kind().name(), right.what(), amount(right.worth()));
    }

    private static String amount(Optional<Money> amount) {
        return amount.map(sum ->
                        sum.toDecimal().toPlainString() + " " + sum.currency().getCurrencyCode())
                .orElse("");
    }

    private CaseView.Remedy remedy(Remedy remedy) {
        return new CaseView.Remedy(
                remedy.number(),
                remedy.kind(),
                remedy.what(),
                amount(remedy.amount()),
                roster.name(remedy.owner()),
                Due.of(remedy.by(), facts.now()),
                remedy.current(),
                remedy.current() && remedy.done().isEmpty(),
                remedy.done().map(Remedy.Done::proof).orElse(""));
    }

    private CaseView.Rungs rung(Escalation rung) {
        boolean theirs = rung.notified().equals(reader.id()) || reader.has(StaffRole.MANAGER);
        boolean waits = rung.acceptance().isEmpty()
                && state.openDeadline(rung.deadline()).filter(d -> !d.quiet()).isPresent();
        return new CaseView.Rungs(
                rung.deadline(),
                rung.level(),
                rung.kind(),
                rung.rung(),
                roster.name(rung.notified()),
                rung.firedAt(),
                waits && theirs,
                rung.acceptance()
                        .map(accepted -> new CaseView.Accepted(
                                accepted.by().map(roster::name).orElse(""),
                                accepted.deed(),
                                accepted.plan(),
                                accepted.planBy())));
    }

    private CaseView.Decision decision(DecisionMade decision) {
        return new CaseView.Decision(
                decision.outcome().name(),
                decision.at(),
                decision.by().map(roster::name).orElse(""),
                decision.finding(),
                decision.evidence());
    }
}
