package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** One case, the people around it and their clock. Nothing moves it but commands. */
final class World {

    static final UUID OWNER = person(1);
    static final UUID COLLEAGUE = person(2);
    static final UUID BYSTANDER = person(3);
    static final UUID LEAD = person(4);
    static final UUID MANAGER = person(5);
    static final UUID GONE = person(6);
    static final UUID TEAM = person(100);

    static final Actor CUSTOMER = new Actor.Customer();
    static final Actor SYSTEM = new Actor.System();

    static final int POINTS = 2;

    private final Lifecycle lifecycle = new Lifecycle(Machine.COMPLAINT);
    private final Set<UUID> active = new HashSet<>(Set.of(OWNER, COLLEAGUE, BYSTANDER, LEAD, MANAGER));
    private final List<Event> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private World() {}

    static World filed() {
        World world = new World();
        Decision decision = world.lifecycle.file(Say.file(OWNER), CUSTOMER, world.facts());
        world.history.addAll(((Decision.Accepted) decision).events());
        return world;
    }

    static World acknowledged() {
        return filed().then(OWNER, Say.acknowledge(false));
    }

    static World inProgress() {
        return acknowledged().then(OWNER, new Command.Start());
    }

    /** @param remedies one refund each; none means that the complaint is not upheld */
    static World decided(int remedies) {
        World world = inProgress();
        return world.then(OWNER, Say.decide(world, remedies));
    }

    static World remedyDue(int remedies) {
        return decided(remedies).then(CUSTOMER, new Command.AcceptDecision());
    }

    static World settled() {
        return remedyDue(1).then(OWNER, Say.carryOut(1));
    }

    private static UUID person(long number) {
        return new UUID(0, number);
    }

    static Actor staff(UUID id) {
        return new Actor.Staff(id, id.equals(LEAD), id.equals(MANAGER));
    }

    Facts facts() {
        return new Facts(now, new Weeks(), active::contains);
    }

    Instant now() {
        return now;
    }

    Instant in(int days) {
        return now.plus(Duration.ofDays(days));
    }

    World later(int days) {
        return later(Duration.ofDays(days));
    }

    World later(Duration time) {
        now = now.plus(time);
        return this;
    }

    World leaves(UUID person) {
        active.remove(person);
        return this;
    }

    boolean isActive(UUID person) {
        return active.contains(person);
    }

    CaseState state() {
        return CaseState.of(history);
    }

    List<Event> history() {
        return List.copyOf(history);
    }

    Event last() {
        return history.get(history.size() - 1);
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    Decision tries(Actor actor, Command command) {
        return lifecycle.decide(state(), command, actor, facts());
    }

    Decision tries(UUID person, Command command) {
        return tries(staff(person), command);
    }

    /** The codes of everything that stands in the way. */
    List<String> refusal(UUID person, Command command) {
        return refusal(staff(person), command);
    }

    List<String> refusal(Actor actor, Command command) {
        assertThat(tries(actor, command)).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) tries(actor, command))
                .unmet().stream().map(Unmet::code).toList();
    }

    World then(Actor actor, Command command) {
        Decision decision = tries(actor, command);
        assertThat(decision).as("%s in %s", command.verb(), state().status()).isInstanceOf(Decision.Accepted.class);
        history.addAll(((Decision.Accepted) decision).events());
        return this;
    }

    World then(UUID person, Command command) {
        return then(staff(person), command);
    }

    OpenDeadline owed(DeadlineKind kind) {
        return state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    CaseState.PromiseState promise(int number) {
        return Optional.ofNullable(state().promises().get(number)).orElseThrow();
    }

    Optional<Verdict> verdict(int deadline) {
        return history.stream()
                .flatMap(event -> event.effects().judged().stream())
                .filter(judged -> judged.deadline() == deadline)
                .map(Effects.Judged::verdict)
                .findFirst();
    }

    /** Round numbers instead of a calendar; each rung a day after the one below it. */
    private static final class Weeks implements Terms {

        @Override
        public Instant due(DeadlineKind kind, Instant from, boolean shorter) {
            return from.plus(Duration.ofDays(
                    switch (kind) {
                        case ACKNOWLEDGE, ANSWER_MESSAGE, ACCEPT_HANDOVER -> 2;
                        case FOLLOW_UP -> 7;
                        case KEEP_INFORMED, NUDGE -> 14;
                        case DECIDE -> shorter ? 28 : 56;
                        case REMEDY, PROMISE, PLAN -> throw new IllegalArgumentException("the command dates a " + kind);
                    }));
        }

        @Override
        public List<LadderStep> ladder(DeadlineKind kind, Instant from, Instant due, int raised) {
            if (kind == DeadlineKind.NUDGE) {
                return List.of(
                        new LadderStep(0, LadderStep.Action.REMIND, Optional.empty(), from.plus(Duration.ofDays(7))),
                        new LadderStep(1, LadderStep.Action.LAPSE, Optional.empty(), due));
            }
            return IntStream.range(raised, Rung.values().length)
                    .mapToObj(rung -> new LadderStep(
                            rung - raised,
                            LadderStep.Action.ESCALATE,
                            Optional.of(Rung.values()[rung]),
                            due.plus(Duration.ofDays(rung - raised))))
                    .toList();
        }
    }
}
