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
import java.util.stream.Stream;

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

    /** How long such things take here. */
    static final Duration FEASIBLE = Duration.ofHours(20);

    private final Machine machine;
    private final Lifecycle lifecycle;
    private final Set<UUID> active = new HashSet<>(Set.of(OWNER, COLLEAGUE, BYSTANDER, LEAD, MANAGER));
    private final Set<UUID> full = new HashSet<>();
    private final List<Event> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private World(Machine machine) {
        this.machine = machine;
        this.lifecycle = new Lifecycle(machine);
    }

    static World filed() {
        return filed(Machine.COMPLAINT, Say.file(OWNER));
    }

    static World withdrawn(Declaration declaration) {
        return filed(Machine.WITHDRAWAL, Say.declare(OWNER, declaration));
    }

    static World returned(CaseKind kind, Optional<Declaration.OrderedGoods> goods) {
        return returned(kind, goods, Optional.of(RemedyKind.REFUND));
    }

    static World returned(CaseKind kind, Optional<Declaration.OrderedGoods> goods, Optional<RemedyKind> wish) {
        return filed(Machine.RETURN, Say.declare(OWNER, new Declaration(kind, false, goods, wish)));
    }

    private static World filed(Machine machine, Command.File command) {
        World world = new World(machine);
        Decision decision = world.lifecycle.file(command, CUSTOMER, world.facts());
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
        return new Facts(now, new Weeks(), new Friends(), Optional.of(now.plus(FEASIBLE)));
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

    World isFull(UUID person) {
        full.add(person);
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

    Machine machine() {
        return machine;
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

    PromiseState promise(int number) {
        return Optional.ofNullable(state().promises().get(number)).orElseThrow();
    }

    Optional<Verdict> verdict(int deadline) {
        return history.stream()
                .flatMap(event -> event.effects().judged().stream())
                .filter(judged -> judged.deadline() == deadline)
                .map(Effects.Judged::verdict)
                .findFirst();
    }

    /** People as the world says; the lead answers for everybody, nobody answers to the bystander. */
    private final class Friends implements Colleagues {

        @Override
        public boolean isActive(UUID person) {
            return active.contains(person);
        }

        @Override
        public boolean isFull(UUID person) {
            return full.contains(person);
        }

        @Override
        public boolean isPartial(UUID person, UUID named) {
            return person.equals(named) || named.equals(LEAD) && person.equals(COLLEAGUE);
        }

        @Override
        public UUID answering(Rung rung, UUID owner, UUID team, Set<UUID> named) {
            return Stream.of(owner, LEAD, MANAGER)
                    .skip(Math.min(rung.ordinal(), 2))
                    .filter(person -> named.stream().noneMatch(somebody -> isPartial(person, somebody)))
                    .findFirst()
                    .orElse(MANAGER);
        }
    }

    /** Round numbers instead of a calendar; each rung a day after the one below it. */
    private static final class Weeks implements Terms {

        private static final Duration LONGEST_PAUSE = Duration.ofDays(10);

        @Override
        public List<String> packs() {
            return List.of("weeks@1");
        }

        @Override
        public Optional<Due> due(DeadlineKind kind, Verb startedBy, Instant from) {
            return days(kind, startedBy)
                    .map(days -> new Due(
                            from.plus(Duration.ofDays(days)),
                            Derivation.started("weeks@1/" + kind, "all-days@1", from)));
        }

        private static Optional<Integer> days(DeadlineKind kind, Verb startedBy) {
            return switch (kind) {
                case ACKNOWLEDGE, ANSWER_MESSAGE, ACCEPT_HANDOVER -> Optional.of(2);
                case ATTENTION, SUMMARY -> Optional.of(1);
                case SHORT_WAY -> Optional.of(5);
                case FOLLOW_UP -> Optional.of(7);
                case KEEP_INFORMED, NUDGE -> Optional.of(14);
                case DECIDE -> Optional.of(startedBy == Verb.ACKNOWLEDGE ? 56 : 28);
                case STATUTORY_FINAL -> startedBy == Verb.ACKNOWLEDGE ? Optional.empty() : Optional.of(90);
                case REFUND -> Optional.of(14);
                case REMEDY, PROMISE, PLAN -> throw new IllegalArgumentException("the command dates a " + kind);
            };
        }

        @Override
        public Optional<Due> dueAfterHold(DeadlineKind kind, Verb startedBy, Instant from, Instant event) {
            return due(kind, startedBy, from)
                    .map(due -> new Due(
                            due.at().isBefore(event) ? event : due.at(),
                            due.derivation().heldUntil(event)));
        }

        @Override
        public Optional<Due> pausedSince(Instant waiting, Derivation running) {
            return running.clock().equals("weeks@1/DECIDE")
                    ? Optional.of(new Due(end(running, LONGEST_PAUSE), running.waiting(waiting)))
                    : Optional.empty();
        }

        @Override
        public Due resumed(Instant over, Derivation paused) {
            Duration waited =
                    paused.paused().plus(Duration.between(paused.waitingSince().orElseThrow(), over));
            Duration counted = waited.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : waited;
            return new Due(end(paused, counted), paused.waited(counted));
        }

        private static Instant end(Derivation derivation, Duration paused) {
            return derivation.from().plus(Duration.ofDays(56)).plus(paused);
        }

        @Override
        public Optional<Extension> extension(Derivation running) {
            return running.clock().equals("weeks@1/STATUTORY_FINAL")
                    ? Optional.of(new Extension(Optional.of(running.from().plus(Duration.ofDays(120))), 1))
                    : Optional.empty();
        }

        @Override
        public int patience() {
            return 2;
        }

        @Override
        public int mostTransfers() {
            return 2;
        }

        @Override
        public boolean isSevere(int severity) {
            return severity >= 9;
        }

        @Override
        public Speech speech() {
            return new Speech(Set.of(), Set.of(), false);
        }

        @Override
        public Optional<Overriding> overriding() {
            return Optional.of(new Overriding(Rung.LEAD, 1));
        }

        @Override
        public Demands demands(Verb sentBy) {
            return Demands.NONE;
        }

        @Override
        public Optional<Instant> keptUntil(Instant receivedAt, Instant endedAt) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> askedAgain(Instant settledAt, Instant endedAt) {
            return Optional.empty();
        }

        @Override
        public Demands summary() {
            return Demands.NONE;
        }

        @Override
        public Demands deadlock() {
            return Demands.NONE;
        }

        @Override
        public List<LadderStep> ladder(
                DeadlineKind kind, Optional<Derivation> derivation, Instant from, Instant due, int raised) {
            Instant halfWay = from.plus(Duration.between(from, due).dividedBy(2));
            return switch (kind) {
                case NUDGE ->
                    List.of(
                            new LadderStep(0, LadderStep.Action.REMIND, Optional.empty(), halfWay),
                            new LadderStep(1, LadderStep.Action.LAPSE, Optional.empty(), due));
                case SHORT_WAY -> List.of(new LadderStep(0, LadderStep.Action.EXPIRE, Optional.empty(), due));
                default -> climb(due, raised, halfWay);
            };
        }

        private static List<LadderStep> climb(Instant due, int raised, Instant warnAt) {
            List<LadderStep> steps = new ArrayList<>();
            for (int rung = raised; rung < Rung.values().length; rung++) {
                Instant fireAt = due.plus(Duration.ofDays(rung - raised));
                steps.add(new LadderStep(
                        steps.size(), LadderStep.Action.ESCALATE, Optional.of(Rung.values()[rung]), fireAt));
            }
            steps.add(new LadderStep(steps.size(), LadderStep.Action.WARN, Optional.of(Rung.OWNER), warnAt));
            return steps;
        }
    }
}
