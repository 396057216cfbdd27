package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amends.lifecycle.Alarm;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.OpenDeadline;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.PromiseStanding;
import org.amends.lifecycle.ProofKind;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.money.Money;

/** A case with the words that belong to its events, told in the terms that people read. What was erased reads as empty. */
public final class CaseStory {

    private final LoggedCase file;
    private final SortedMap<Integer, SortedMap<String, String>> words;

    CaseStory(LoggedCase file, SortedMap<Integer, SortedMap<String, String>> words) {
        this.file = file;
        this.words = words;
    }

    public record Point(int number, String words, Optional<Outcome> outcome, Optional<String> answer) {}

    /**
     * @param open whether it is still owed; a missed one can be
     * @param alarm why somebody above the owner is asked
     */
    public record Deadline(
            int number,
            DeadlineKind kind,
            Instant startedAt,
            Instant dueAt,
            UUID owedBy,
            Optional<Integer> planFor,
            boolean open,
            Optional<Verdict> verdict,
            Optional<Alarm> alarm) {}

    /**
     * @param feasible the earliest date that needed no reason when it was made
     * @param leadMinutes how long before the date it was kept or moved; negative when it was late
     * @param summary whether spoken words are in writing yet; absent for a promise that was written
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Promise(
            int number,
            int deadline,
            String what,
            Instant madeAt,
            Instant by,
            PromiseStanding standing,
            Optional<String> how,
            boolean callback,
            Optional<String> when,
            Optional<String> courtesy,
            Optional<Channel> madeOver,
            Optional<Instant> feasible,
            Optional<String> earlyReason,
            Optional<Integer> renews,
            Optional<Long> leadMinutes,
            Optional<Summary> summary) {

        /** Spoken words on their way into writing. */
        public enum Summary {
            OWED,
            SENT,
            /** The case ended before. */
            DROPPED
        }

        /** Without what colleagues say among themselves about its date. */
        Promise asTheCustomerKnowsIt() {
            return new Promise(
                    number,
                    deadline,
                    what,
                    madeAt,
                    by,
                    standing,
                    how,
                    callback,
                    when,
                    courtesy,
                    madeOver,
                    Optional.empty(),
                    Optional.empty(),
                    renews,
                    leadMinutes,
                    summary);
        }

        private Promise ended(Instant at, Optional<String> words) {
            return new Promise(
                    number,
                    deadline,
                    what,
                    madeAt,
                    by,
                    standing,
                    words,
                    callback,
                    when,
                    courtesy,
                    madeOver,
                    feasible,
                    earlyReason,
                    renews,
                    Optional.of(Duration.between(at, by).toMinutes()),
                    summary);
        }
    }

    public record Remedy(
            int number,
            RemedyKind kind,
            String what,
            Optional<Money> amount,
            UUID owner,
            Instant by,
            boolean current,
            Optional<Done> done) {
        public record Done(Instant at, ProofKind proofKind, String proof) {}
    }

    public record Escalation(
            int deadline,
            DeadlineKind kind,
            int level,
            Rung rung,
            UUID notified,
            Instant firedAt,
            Optional<Acceptance> acceptance) {
        public record Acceptance(Optional<UUID> by, Instant at, Deed deed, String plan, Instant planBy) {}
    }

    public record Happening(Event event, Map<String, String> words) {
        public String word(String field) {
            return words.getOrDefault(field, "");
        }
    }

    public record DecisionMade(
            int seq,
            Outcome outcome,
            Instant at,
            Optional<UUID> by,
            String finding,
            String evidence,
            String letter,
            Optional<String> nextResort,
            Optional<Instant> nextResortUntil) {}

    public LoggedCase file() {
        return file;
    }

    public CaseState state() {
        return file.state();
    }

    private List<Event> events() {
        return file.log().stream().map(EventJson.Logged::event).toList();
    }

    private String word(int seq, String field) {
        return wordIfAny(seq, field).orElse("");
    }

    private Optional<String> wordIfAny(int seq, String field) {
        return Optional.ofNullable(words.get(seq)).map(fields -> fields.get(field));
    }

    public List<Happening> history() {
        return events().stream()
                .map(event -> new Happening(
                        event,
                        Optional.<Map<String, String>>ofNullable(words.get(event.seq()))
                                .orElse(Map.of())))
                .toList();
    }

    /** The customer's own words, verbatim. */
    public String complaint() {
        return word(0, "words");
    }

    public Optional<String> wantedOutcome() {
        return wordIfAny(0, "wantedOutcome");
    }

    public Optional<String> impact() {
        return wordIfAny(0, "impact");
    }

    public List<Point> points() {
        Optional<Event> decision = lastDecision();
        return IntStream.rangeClosed(1, state().points())
                .mapToObj(number -> new Point(
                        number,
                        word(0, "point:" + number),
                        decision.flatMap(event -> outcomeOf(event, number)),
                        decision.flatMap(event -> wordIfAny(event.seq(), "answer:" + number))))
                .toList();
    }

    private static Optional<Outcome> outcomeOf(Event decision, int point) {
        return ((Fact.Decided) decision.fact())
                .points().stream()
                        .filter(decided -> decided.point() == point)
                        .map(Fact.PointDecided::outcome)
                        .findFirst();
    }

    private Optional<Event> lastDecision() {
        return events().stream()
                .filter(event -> event.fact() instanceof Fact.Decided)
                .reduce((first, second) -> second);
    }

    public Optional<DecisionMade> decision() {
        return lastDecision().map(event -> {
            Fact.Decided decided = (Fact.Decided) event.fact();
            return new DecisionMade(
                    event.seq(),
                    decided.outcome(),
                    event.at(),
                    event.actorId(),
                    word(event.seq(), "finding"),
                    word(event.seq(), "evidence"),
                    word(event.seq(), "letter"),
                    wordIfAny(event.seq(), "nextResort"),
                    decided.nextResortUntil());
        });
    }

    /** All there ever were, oldest first. */
    public List<Deadline> deadlines() {
        Map<Integer, Verdict> verdicts = new TreeMap<>();
        Map<Integer, Deadline> all = new TreeMap<>();
        for (Event event : events()) {
            event.effects().judged().forEach(judged -> verdicts.put(judged.deadline(), judged.verdict()));
            for (Effects.Started s : event.effects().started()) {
                Optional<OpenDeadline> open = state().openDeadline(s.deadline());
                all.put(
                        s.deadline(),
                        new Deadline(
                                s.deadline(),
                                s.kind(),
                                event.at(),
                                s.dueAt(),
                                open.map(OpenDeadline::owedBy).orElse(s.owedBy()),
                                s.planFor(),
                                open.isPresent(),
                                Optional.empty(),
                                s.alarm()));
            }
        }
        return all.values().stream()
                .map(d -> new Deadline(
                        d.number(),
                        d.kind(),
                        d.startedAt(),
                        d.dueAt(),
                        d.owedBy(),
                        d.planFor(),
                        d.open(),
                        Optional.ofNullable(verdicts.get(d.number())),
                        d.alarm()))
                .toList();
    }

    public List<Promise> promises() {
        Map<Integer, Promise> all = new TreeMap<>();
        for (Event event : events()) {
            if (event.fact() instanceof Fact.Promised made) {
                all.put(made.promise(), promise(event, made, Optional.empty()));
            } else if (event.fact() instanceof Fact.PromiseRenegotiated renewed) {
                all.computeIfPresent(renewed.promise(), (n, promise) -> promise.ended(event.at(), Optional.empty()));
                all.put(renewed.renewed(), promise(event, made(renewed), Optional.of(renewed.promise())));
            } else if (event.fact() instanceof Fact.PromiseKept kept) {
                all.computeIfPresent(
                        kept.promise(), (n, promise) -> promise.ended(event.at(), wordIfAny(event.seq(), "how")));
            }
        }
        return List.copyOf(all.values());
    }

    private static Fact.Promised made(Fact.PromiseRenegotiated renewed) {
        return new Fact.Promised(
                renewed.renewed(),
                renewed.by(),
                false,
                false,
                false,
                false,
                Optional.of(renewed.agreedOver()),
                renewed.feasible());
    }

    private Promise promise(Event event, Fact.Promised made, Optional<Integer> renews) {
        CaseState.PromiseState state =
                Optional.ofNullable(state().promises().get(made.promise())).orElseThrow();
        return new Promise(
                made.promise(),
                state.deadline(),
                word(event.seq(), "what"),
                event.at(),
                made.by(),
                state.standing(),
                Optional.empty(),
                made.callback(),
                wordIfAny(event.seq(), "when"),
                wordIfAny(event.seq(), "courtesy"),
                made.madeOver(),
                made.feasible(),
                wordIfAny(event.seq(), "earlyReason"),
                renews,
                Optional.empty(),
                made.madeOver().filter(Channel::isSpoken).map(over -> summary(state)));
    }

    private static Promise.Summary summary(CaseState.PromiseState state) {
        if (state.summary().isPresent()) {
            return Promise.Summary.OWED;
        }
        return state.summarisedBy().isPresent() ? Promise.Summary.SENT : Promise.Summary.DROPPED;
    }

    public List<Remedy> remedies() {
        Map<Integer, Remedy> all = new TreeMap<>();
        for (Event event : events()) {
            if (event.fact() instanceof Fact.Decided decided) {
                for (int i = 0; i < decided.remedies().size(); i++) {
                    Fact.RemedyOwed owed = decided.remedies().get(i);
                    all.put(owed.remedy(), remedy(owed, word(event.seq(), "remedy:" + (i + 1))));
                }
            } else if (event.fact() instanceof Fact.RemedyDone done) {
                all.computeIfPresent(done.remedy(), (n, r) -> done(r, done, event));
            }
        }
        return List.copyOf(all.values());
    }

    private Remedy remedy(Fact.RemedyOwed owed, String what) {
        boolean current = Optional.ofNullable(state().remedies().get(owed.remedy()))
                .filter(CaseState.RemedyState::current)
                .isPresent();
        return new Remedy(
                owed.remedy(), owed.kind(), what, owed.amount(), owed.owner(), owed.by(), current, Optional.empty());
    }

    private Remedy done(Remedy remedy, Fact.RemedyDone done, Event event) {
        return new Remedy(
                remedy.number(),
                remedy.kind(),
                remedy.what(),
                remedy.amount(),
                remedy.owner(),
                remedy.by(),
                remedy.current(),
                Optional.of(new Remedy.Done(event.at(), done.proof(), word(event.seq(), "proof"))));
    }

    public List<Escalation> escalations() {
        List<Escalation> all = new ArrayList<>();
        Map<Integer, DeadlineKind> kinds = new TreeMap<>();
        for (Event event : events()) {
            event.effects().started().forEach(started -> kinds.put(started.deadline(), started.kind()));
            if (event.fact() instanceof Fact.RungFired fired) {
                all.add(new Escalation(
                        fired.deadline(),
                        Optional.ofNullable(kinds.get(fired.deadline())).orElseThrow(),
                        fired.level(),
                        fired.rung(),
                        fired.notified(),
                        event.at(),
                        Optional.empty()));
            } else if (event.fact() instanceof Fact.EscalationAccepted accepted) {
                all.replaceAll(e -> e.deadline() == accepted.deadline() && e.level() == accepted.level()
                        ? accepted(e, accepted, event)
                        : e);
            }
        }
        return all;
    }

    private Escalation accepted(Escalation escalation, Fact.EscalationAccepted accepted, Event event) {
        return new Escalation(
                escalation.deadline(),
                escalation.kind(),
                escalation.level(),
                escalation.rung(),
                escalation.notified(),
                escalation.firedAt(),
                Optional.of(new Escalation.Acceptance(
                        event.actorId(), event.at(), accepted.deed(), word(event.seq(), "plan"), accepted.by())));
    }

    /** What the last letter says will happen next, by when; the owner does it. */
    public Optional<NextStep> nextStep() {
        return events().stream()
                .filter(event -> nextBy(event.fact()).isPresent())
                .reduce((first, second) -> second)
                .map(event -> new NextStep(
                        word(event.seq(), "nextStep"), nextBy(event.fact()).orElseThrow()));
    }

    public record NextStep(String what, Instant by) {}

    private static Optional<Instant> nextBy(Fact fact) {
        return fact.sent().flatMap(Fact.Wrote::nextBy);
    }

    /** Proof that the letter of that event reached a channel: publication, or what the relay answered. */
    public Optional<Instant> deliveredAt(int letter) {
        return events().stream()
                .filter(event -> event.fact() instanceof Fact.Delivered delivered && delivered.letter() == letter)
                .map(Event::at)
                .findFirst();
    }

    /** The question that waits for the customer's answer. */
    public Optional<String> openQuestion() {
        return events().stream()
                .filter(event -> event.verb() == Verb.ASK)
                .reduce((first, second) -> second)
                .filter(event -> state().status() == CaseStatus.WAITING_FOR_CUSTOMER)
                .flatMap(event -> wordIfAny(event.seq(), "question"));
    }
}
