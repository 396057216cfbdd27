package org.amends.lifecycle;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.money.Money;
import org.junit.jupiter.api.Test;

/** Anybody tries anything at any time; whatever is accepted leaves the case lawful. */
class RandomWalkTest {

    private static final int WALKS = 200;
    private static final int STEPS = 120;

    /** Comparing field by field takes much longer than the step itself, and what differs once differs ever after. */
    private static final int SUMMED_UP_EVERY = 20;

    private static final List<UUID> PEOPLE =
            List.of(World.OWNER, World.COLLEAGUE, World.BYSTANDER, World.LEAD, World.MANAGER);

    private static final Set<Verb> CHANGE_THE_OWNER = EnumSet.of(
            Verb.ACCEPT_HANDOVER, Verb.REASSIGN, Verb.CONTEST, Verb.ACCEPT_ESCALATION, Verb.REOPEN, Verb.NAME_PERSON);

    @Test
    @Rule("S2-7")
    @Rule("S3-11")
    void whatever_happens_a_case_stays_lawful() {
        long seed = Long.getLong("amends.seed", 20_261_124L);
        Map<Verb, Integer> happened = walks(seed, WALKS, random -> World.filed());
        assertThat(happened).as("accepted with seed %d", seed).containsKeys(walked(Machine.COMPLAINT));
        assertThat(happened.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(5_000);
    }

    @Test
    @Rule("S3-11")
    @Rule("L-08")
    void whatever_happens_a_withdrawal_stays_lawful() {
        long seed = Long.getLong("amends.seed", 20_261_126L);
        Map<Verb, Integer> happened = walks(seed, WALKS / 2, RandomWalkTest::withdrawal);
        assertThat(happened)
                .as("accepted with seed %d", seed)
                .containsKeys(
                        Verb.ACKNOWLEDGE,
                        Verb.MATCH_ORDER,
                        Verb.AUTHORISE,
                        Verb.SEND_GOODS,
                        Verb.RECEIVE_GOODS,
                        Verb.REVERSE_RECEIPT,
                        Verb.CARRY_OUT_REMEDY,
                        Verb.SETTLE,
                        Verb.REOPEN);
    }

    /** Its order is known or not, its goods are out or not. */
    private static World withdrawal(Random random) {
        Optional<Declaration.OrderedGoods> goods =
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Say.goods(random.nextBoolean()));
        return World.withdrawn(Declaration.ofWithdrawal(true, goods));
    }

    @Test
    @Rule("S3-11")
    @Rule("D13")
    void whatever_happens_a_return_stays_lawful() {
        long seed = Long.getLong("amends.seed", 20_261_127L);
        Map<Verb, Integer> happened = walks(seed, WALKS / 2, RandomWalkTest::returned);
        assertThat(happened)
                .as("accepted with seed %d", seed)
                .containsKeys(
                        Verb.ACKNOWLEDGE,
                        Verb.MATCH_ORDER,
                        Verb.AUTHORISE,
                        Verb.DECIDE,
                        Verb.SEND_GOODS,
                        Verb.RECEIVE_GOODS,
                        Verb.REVERSE_RECEIPT,
                        Verb.CARRY_OUT_REMEDY);
    }

    /** Of any kind, its order known or not, its goods out or not, granted or in doubt. */
    private static World returned(Random random) {
        List<CaseKind> kinds = List.of(CaseKind.RETURN, CaseKind.CLAIM, CaseKind.WARRANTY, CaseKind.PRICE_ADJUSTMENT);
        CaseKind kind = kinds.get(random.nextInt(kinds.size()));
        boolean granted = kind == CaseKind.RETURN && random.nextBoolean();
        return World.returned(
                kind,
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Say.goods(random.nextBoolean(), granted)));
    }

    private static Map<Verb, Integer> walks(long seed, int walks, Function<Random, World> begin) {
        Map<Verb, Integer> happened = new EnumMap<>(Verb.class);
        for (int walk = 0; walk < walks; walk++) {
            try {
                Random random = new Random(seed + walk);
                walk(random, begin.apply(random), happened);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("walk with -Damends.seed=" + (seed + walk), e);
            }
        }
        return happened;
    }

    private static Verb[] walked(Machine machine) {
        return machine.moves().stream()
                .map(Move::verb)
                .filter(verb -> verb != Verb.FILE)
                .distinct()
                .sorted()
                .toArray(Verb[]::new);
    }

    private static void walk(Random random, World world, Map<Verb, Integer> happened) {
        CaseState folded = world.state();
        Map<Integer, Verdict> verdicts = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            world.later(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            Verb verb = verb(random, world);
            Actor actor = actor(random, verb, world);
            Command command = command(random, verb, world);
            if (!(world.tries(actor, command) instanceof Decision.Accepted accepted)) {
                continue;
            }
            world.then(actor, command);
            for (Event event : accepted.events()) {
                CaseState before = folded;
                folded = before.after(event);
                happened.merge(event.verb(), 1, Integer::sum);
                Command cause = event.verb() == verb ? command : byItself(event.verb());
                Move move = world.machine().moves(before.status(), event.verb()).stream()
                        .filter(row -> row.appliesTo(before, Optional.of(cause)))
                        .findFirst()
                        .orElseThrow();
                checkEvent(before, event, folded, world);
                checkDeadlines(before, event, folded, move, verdicts);
            }
            if (step % SUMMED_UP_EVERY == 0) {
                assertThat(folded).usingRecursiveComparison().isEqualTo(world.state());
            }
        }
        assertThat(folded).usingRecursiveComparison().isEqualTo(world.state());
    }

    private static Command byItself(Verb verb) {
        return verb == Verb.AUTHORISE ? new Command.Authorise() : new Command.Settle();
    }

    /** Mostly one that is possible now; a case is seldom withdrawn, or the walk would soon be over. */
    private static Verb verb(Random random, World world) {
        Verb[] verbs = walked(world.machine());
        Verb verb = verbs[random.nextInt(verbs.length)];
        boolean possible = !world.machine().moves(world.state().status(), verb).isEmpty();
        boolean goodbye = verb == Verb.WITHDRAW && random.nextInt(20) > 0;
        return goodbye || !possible && random.nextInt(8) > 0 ? verb(random, world) : verb;
    }

    /** Mostly one who may. */
    private static Actor actor(Random random, Verb verb, World world) {
        int who = random.nextInt(PEOPLE.size() + 2);
        Actor actor =
                switch (who) {
                    case 0 -> World.CUSTOMER;
                    case 1 -> World.SYSTEM;
                    default -> World.staff(PEOPLE.get(who - 2));
                };
        boolean may = world.machine().moves(world.state().status(), verb).stream()
                .anyMatch(move -> move.allows(actor.partiesTo(world.state())));
        return may || random.nextInt(16) == 0 ? actor : actor(random, verb, world);
    }

    /** Well-formed, but about anything. */
    private static Command command(Random random, Verb verb, World world) {
        UUID person = random.nextInt(12) == 0 ? World.GONE : PEOPLE.get(random.nextInt(PEOPLE.size()));
        int days = random.nextInt(20) - 1;
        int number = 1 + random.nextInt(3);
        int deadline = anyDeadline(random, world);
        int level = random.nextInt(3);
        boolean byMail = random.nextBoolean();
        return switch (verb) {
            case ACKNOWLEDGE -> Say.acknowledge(byMail);
            case INFORM ->
                new Command.Inform(
                        Say.letter(Optional.of(new Command.NextStep("I ring.", world.in(days))), byMail),
                        random.nextBoolean() ? Set.of() : summarised(random, world));
            case ANSWER -> new Command.Answer(random.nextInt(4) == 0 ? "Why?" : "Thank you.", Channel.WEB);
            case WAIVE_ANSWER ->
                new Command.WaiveAnswer(
                        anyMessage(random, world),
                        NoAnswer.values()[random.nextInt(NoAnswer.values().length)],
                        random.nextBoolean() ? Optional.of("They said so.") : Optional.empty());
            case REQUIRE_ANSWER -> new Command.RequireAnswer(anyMessage(random, world));
            case CLASSIFY -> new Command.Classify("any", 1 + random.nextInt(10));
            case NAME_PERSON -> new Command.NamePerson(person, PEOPLE.get(random.nextInt(PEOPLE.size())), "Was rude.");
            case NOTE_RIGHT ->
                new Command.NoteRight(
                        RightKind.values()[random.nextInt(RightKind.values().length)],
                        "The price back.",
                        random.nextBoolean() ? Optional.empty() : Optional.of(Money.of(random.nextInt(20_000), "EUR")));
            case DROP_RIGHT -> new Command.DropRight(number, "A mistake.");
            case PROPOSE_REFUSAL -> Say.refuse(RefusalGround.values()[random.nextInt(RefusalGround.values().length)]);
            case EXTEND -> Say.extend(world, days);
            case WARN -> new Command.Warn(deadline, 4, Rung.OWNER, person);
            case EXPIRE -> new Command.Expire(deadline, 0);
            case OFFER_HANDOVER -> new Command.OfferHandover(person, "Please.");
            case REASSIGN -> new Command.Reassign(person, "Illness.");
            case PROMISE ->
                Say.promise(
                        "I ring.",
                        world.in(days),
                        random.nextBoolean() ? Optional.of("I was late.") : Optional.empty(),
                        Channel.values()[random.nextInt(Channel.values().length)]);
            case KEEP_PROMISE -> new Command.KeepPromise(number, "Done.");
            case RENEGOTIATE_PROMISE -> Say.renegotiate(world, number, days);
            case DECIDE -> Say.decide(world, random.nextInt(3));
            case CONTEST -> new Command.Contest("No.", person);
            case CARRY_OUT_REMEDY -> Say.carryOut(number);
            case REOPEN ->
                new Command.Reopen(
                        "Again.", random.nextBoolean() ? world.state().owner() : person);
            case ESCALATE -> new Command.Escalate(deadline, level, Rung.values()[level], person);
            case ACCEPT_ESCALATION ->
                new Command.AcceptEscalation(
                        deadline,
                        level,
                        Deed.values()[random.nextInt(3)],
                        "I see to it.",
                        world.in(days),
                        Optional.of(person));
            case BOUNCE -> new Command.Bounce(random.nextInt(world.state().version() + 1), "550");
            case DELIVER -> new Command.Deliver(random.nextInt(world.state().version() + 1), Channel.EMAIL, "250");
            default -> Say.of(verb, world);
        };
    }

    /** All that it has to, or one too few or too many. */
    private static Set<Integer> summarised(Random random, World world) {
        Set<Integer> promises = new TreeSet<>(world.state().unsummarised());
        if (random.nextInt(4) == 0) {
            int any = 1 + random.nextInt(4);
            if (!promises.remove(any)) {
                promises.add(any);
            }
        }
        return promises;
    }

    /** Mostly one of the customer's. */
    private static int anyMessage(Random random, World world) {
        List<CustomerMessage> messages = world.state().messages();
        return messages.isEmpty() || random.nextInt(8) == 0
                ? random.nextInt(world.state().version() + 1)
                : messages.get(random.nextInt(messages.size())).seq();
    }

    private static int anyDeadline(Random random, World world) {
        List<OpenDeadline> open = List.copyOf(world.state().openDeadlines());
        return open.isEmpty() ? 1 : open.get(random.nextInt(open.size())).number();
    }

    private static void checkEvent(CaseState before, Event event, CaseState after, World world) {
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(event.from()).contains(before.status());
        checkStanding(after, world);
        checkOwner(before, event, after);
        checkPromises(before, after);
        checkMessages(after);
    }

    private static void checkStanding(CaseState after, World world) {
        if (after.status().isOpen()) {
            assertThat(world.isActive(after.owner())).as("the owner works here").isTrue();
            assertThat(after.nextDeadline()).as("somebody owes something").isPresent();
            assertThat(after.ending()).isEmpty();
        } else {
            assertThat(after.openDeadlines()).isEmpty();
            assertThat(after.pendingHandover()).isEmpty();
            assertThat(after.ending()).isPresent();
        }
        if (after.status() == CaseStatus.SETTLED) {
            assertThat(after.hasRemedies()).isTrue();
            assertThat(after.remediesOwed()).isEmpty();
        }
        assertThat(after.pendingHandover().isPresent()).isEqualTo(after.owes(DeadlineKind.ACCEPT_HANDOVER));
    }

    private static void checkOwner(CaseState before, Event event, CaseState after) {
        if (before.owner().equals(after.owner())) {
            return;
        }
        assertThat(CHANGE_THE_OWNER).contains(event.verb());
        assertThat(after.openDeadlines()).extracting(OpenDeadline::owedBy).doesNotContain(before.owner());
        Set<Integer> kept = before.openDeadlines().stream()
                .map(OpenDeadline::number)
                .filter(number -> !event.effects().ended().contains(number))
                .collect(toSet());
        assertThat(after.openDeadlines()).extracting(OpenDeadline::number).containsAll(kept);
    }

    private static void checkDeadlines(
            CaseState before, Event event, CaseState after, Move move, Map<Integer, Verdict> verdicts) {
        assertThat(event.to()).isEqualTo(move.to());
        Set<DeadlineKind> started = event.effects().started().stream()
                .map(Effects.Started::kind)
                .collect(toCollection(() -> EnumSet.noneOf(DeadlineKind.class)));
        Set<DeadlineKind> asWritten = EnumSet.copyOf(move.starts().isEmpty() ? started : move.starts());
        asWritten.addAll(restarted(event, before));
        asWritten.add(DeadlineKind.ATTENTION);
        assertThat(asWritten).containsAll(started);
        assertThat(started)
                .containsAll(move.starts().stream()
                        .filter(kind -> !kind.belongsToOneThing() && kind != DeadlineKind.STATUTORY_FINAL)
                        .toList());
        for (Effects.Judged judged : event.effects().judged()) {
            assertThat(verdicts.put(judged.deadline(), judged.verdict()))
                    .as("the verdict on deadline %d is written once", judged.deadline())
                    .isNull();
        }
        for (int number : event.effects().ended()) {
            checkEnd(number, before, event, move, verdicts);
        }
        Stream<DeadlineKind> over = Stream.concat(move.fulfils().stream(), move.supersedes().stream());
        assertThat(over.filter(kind -> !move.starts().contains(kind)).filter(after::owes))
                .isEmpty();
        if (!after.status().isOpen()) {
            assertThat(after.openDeadlines())
                    .as("%s leaves nothing that nobody could end", event.verb())
                    .isEmpty();
        }
        assertThat(after.openDeadlines())
                .filteredOn(deadline -> deadline.planFor().isPresent())
                .allMatch(plan -> plan.planFor().flatMap(after::openDeadline).isPresent());
    }

    /** What was moved by a letter, or by the customer's turn, goes on under another number. */
    private static Set<DeadlineKind> restarted(Event event, CaseState before) {
        return event.effects().ended().stream()
                .flatMap(number -> before.openDeadline(number).stream())
                .map(OpenDeadline::kind)
                .filter(kind -> event.verb() == Verb.EXTEND || kind == DeadlineKind.DECIDE)
                .collect(toCollection(() -> EnumSet.noneOf(DeadlineKind.class)));
    }

    /** Only what the move says ends; one promise, one remedy, or the plan made for what ends. */
    private static void checkEnd(int number, CaseState before, Event event, Move move, Map<Integer, Verdict> verdicts) {
        OpenDeadline ended = before.openDeadline(number).orElseThrow();
        Verdict verdict = Optional.ofNullable(verdicts.get(number)).orElseThrow();
        boolean byKind =
                move.fulfils().contains(ended.kind()) || move.supersedes().contains(ended.kind());
        boolean asOneThing = event.fact() instanceof Fact.PromiseKept
                || event.fact() instanceof Fact.PromiseRenegotiated
                || event.fact() instanceof Fact.AnswerWaived waived
                        && before.message(waived.message())
                                .flatMap(CustomerMessage::deadline)
                                .equals(Optional.of(number))
                || event.fact() instanceof Fact.Summarised
                || event.fact() instanceof Fact.RemedyDone;
        boolean asPlan =
                ended.planFor().filter(event.effects().ended()::contains).isPresent();
        boolean published = event.verb() == Verb.ACKNOWLEDGE && ended.kind() == DeadlineKind.ACKNOWLEDGE;
        boolean taken = event.verb() == Verb.ACCEPT_ESCALATION && ended.kind() == DeadlineKind.ACCEPT_HANDOVER;
        boolean moved = restarted(event, before).contains(ended.kind());
        boolean bounced = event.verb() == Verb.BOUNCE && ended.startedBy() == Verb.ACKNOWLEDGE;
        boolean waitsAgain = event.fact() instanceof Fact.ReceiptReversed reversed
                && reversed.moneyWaits()
                && ended.kind() == DeadlineKind.REFUND;
        boolean expired = event.verb() == Verb.EXPIRE && ended.kind() == DeadlineKind.SHORT_WAY;
        assertThat(move.endsEverything()
                        || byKind
                        || asOneThing
                        || asPlan
                        || published
                        || taken
                        || moved
                        || bounced
                        || waitsAgain
                        || expired)
                .as("%s ends %s", event.verb(), ended.kind())
                .isTrue();
        boolean late = ended.missed() || ended.kind().isOwedByUs() && event.at().isAfter(ended.dueAt());
        assertThat(verdict == Verdict.MISSED).as("%s of %s", verdict, ended).isEqualTo(late);
    }

    /** What waits for an answer has a clock of its own that runs, and nothing else that the customer wrote has one. */
    private static void checkMessages(CaseState after) {
        Set<Integer> running = after.openDeadlines().stream()
                .filter(deadline ->
                        deadline.kind() == DeadlineKind.ANSWER_MESSAGE && deadline.startedBy() != Verb.BOUNCE)
                .map(OpenDeadline::number)
                .collect(toSet());
        Set<Integer> waiting = after.messages().stream()
                .filter(CustomerMessage::waits)
                .map(message -> message.deadline().orElseThrow())
                .collect(toSet());
        assertThat(waiting).isEqualTo(running);
    }

    private static void checkPromises(CaseState before, CaseState after) {
        before.promises().forEach((number, promise) -> {
            PromiseState now = Optional.ofNullable(after.promises().get(number)).orElseThrow();
            assertThat(now.by()).isEqualTo(promise.by());
            assertThat(now.broken() || !promise.broken()).as("broken for ever").isTrue();
        });
        Set<Integer> owed = after.openDeadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.SUMMARY)
                .map(OpenDeadline::number)
                .collect(toSet());
        Set<Integer> known = after.promises().values().stream()
                .flatMap(promise -> promise.summary().stream())
                .collect(toSet());
        assertThat(known).as("each summary is owed for one promise").isEqualTo(owed);
    }
}
