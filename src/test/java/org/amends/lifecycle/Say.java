package org.amends.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amends.money.Money;

/** Well-formed commands, in the words of this case. */
final class Say {

    private Say() {}

    static Command.File file(UUID owner) {
        return file(owner, List.of("The scooter does not charge.", "Nobody rang back."), true);
    }

    static Command.File file(UUID owner, List<String> points, boolean canBeAnswered) {
        return new Command.File(
                "The scooter does not charge, and nobody rang back.",
                points,
                Optional.of("My money back."),
                Optional.empty(),
                Channel.WEB,
                canBeAnswered,
                "en",
                owner,
                World.TEAM,
                World.MANAGER,
                Optional.empty());
    }

    static Command.File declare(UUID owner, Declaration declaration) {
        return new Command.File(
                "I withdraw from my contract of order 1007.",
                List.of("Withdrawal from order 1007", "The whole of it"),
                Optional.empty(),
                Optional.empty(),
                Channel.WEB,
                true,
                "en",
                owner,
                World.TEAM,
                World.MANAGER,
                Optional.of(declaration));
    }

    /** With all the proofs that the ground asks for. */
    static Command.ProposeRefusal refuse(RefusalGround ground) {
        return new Command.ProposeRefusal(
                ground, ground.proofs().stream().collect(Collectors.toMap(proof -> proof, proof -> "It is shown.")));
    }

    static Declaration.OrderedGoods goods(boolean out) {
        return goods(out, true);
    }

    static Declaration.OrderedGoods goods(boolean out, boolean granted) {
        return new Declaration.OrderedGoods(
                new UUID(0, 1007),
                "00".repeat(32),
                List.of(new Declaration.GoodsLine("1", 2, Money.of(4_100, "EUR"))),
                out,
                Money.of(490, "EUR"),
                granted);
    }

    static Command.Letter letter(World world) {
        return letter(Optional.of(new Command.NextStep("I ring the workshop.", world.in(30))), false);
    }

    static Command.Letter letter(Optional<Command.NextStep> nextStep, boolean byMail) {
        return new Command.Letter("en", "Dear Jaan, I own your case. Mari", nextStep, byMail, List.of());
    }

    static Command.Acknowledge acknowledge(boolean byMail) {
        return new Command.Acknowledge(
                letter(Optional.empty(), byMail),
                List.of(
                        new Command.ReadPoint(1, "The battery is empty by noon."),
                        new Command.ReadPoint(2, "Nobody called back.")));
    }

    /** With one refund each, or not upheld when there are none. */
    static Command.Decide decide(World world, int remedies) {
        Outcome outcome = remedies > 0 ? Outcome.UPHELD : Outcome.NOT_UPHELD;
        List<RemedyPlan> plans = new ArrayList<>();
        for (int i = 0; i < remedies; i++) {
            plans.add(refund(world));
        }
        return decide(world, outcome, answers(outcome), plans);
    }

    static Command.Decide decide(World world, Outcome outcome, List<PointAnswer> answers, List<RemedyPlan> remedies) {
        Optional<Command.NextResort> resort = outcome.refusesSomething()
                ? Optional.of(new Command.NextResort("The consumer disputes committee.", world.in(365)))
                : Optional.empty();
        return new Command.Decide(
                outcome,
                "The cell is broken.",
                "The workshop’s report.",
                answers,
                remedies,
                Optional.empty(),
                letter(world),
                resort);
    }

    static Command.Decide withoutRemedy(Command.Decide decide, String declined) {
        return new Command.Decide(
                decide.outcome(),
                decide.finding(),
                decide.evidence(),
                decide.answers(),
                decide.remedies(),
                Optional.of(declined),
                decide.letter(),
                decide.nextResort());
    }

    static List<PointAnswer> answers(Outcome outcome) {
        return List.of(
                new PointAnswer(
                        1,
                        outcome,
                        "The battery charges to 80 percent in every one of our measurements, and here is how we measured it."),
                new PointAnswer(
                        2,
                        outcome,
                        "Our list of calls has the one of Tuesday at ten, of four minutes, and the note that was taken then."));
    }

    static RemedyPlan refund(World world) {
        return remedy(world, RemedyKind.REFUND);
    }

    static RemedyPlan remedy(World world, RemedyKind kind) {
        return new RemedyPlan(
                kind,
                "What we do.",
                Optional.of(Money.of(12_900, "EUR")),
                Optional.of(new Reckoning("The price, in full.", List.of())),
                World.OWNER,
                world.in(400));
    }

    static Command.CarryOutRemedy carryOut(int remedy) {
        return new Command.CarryOutRemedy(remedy, ProofKind.TRANSACTION_REFERENCE, "RF-1");
    }

    static Command.Promise promise(World world, int days) {
        return new Command.Promise("I ring you.", world.in(days), Optional.empty());
    }

    static Command.Promise promise(String what, Instant by, Optional<String> admits, Channel over) {
        return new Command.Promise(
                what, by, true, Command.PromiseDetails.NONE.admitting(admits).saidOver(over));
    }

    static Command.Promise overThePhone(World world, int days) {
        return promise("I ring you.", world.in(days), Optional.empty(), Channel.PHONE);
    }

    static Command.Inform summary(World world, Integer... promises) {
        return new Command.Inform(letter(world), Set.of(promises));
    }

    static Command.RenegotiatePromise renegotiate(World world, int promise, int days) {
        return renegotiate(world, promise, Duration.ofDays(days));
    }

    static Command.RenegotiatePromise renegotiate(World world, int promise, Duration in) {
        return new Command.RenegotiatePromise(
                promise,
                "I ring you later.",
                world.now().plus(in),
                world.now(),
                Channel.EMAIL,
                "Friday is fine.",
                Optional.empty());
    }

    static Command.AcceptEscalation accept(World world, OpenDeadline late, int level, Deed deed) {
        return new Command.AcceptEscalation(
                late.number(), level, deed, "I do it myself.", world.in(3), Optional.of(World.BYSTANDER));
    }

    /** Five days later than the day that the law gives. */
    static Command.Extend extend(World world, int days) {
        int number = number(world, DeadlineKind.STATUTORY_FINAL);
        return new Command.Extend(
                number,
                world.state()
                        .openDeadline(number)
                        .map(deadline -> deadline.dueAt().plus(Duration.ofDays(days)))
                        .orElse(world.in(days)),
                "The workshop needs longer.",
                letter(world));
    }

    static Command.WaiveAnswer waive(int message) {
        return new Command.WaiveAnswer(message, NoAnswer.THANKS, Optional.empty());
    }

    /** The number of the event, or one that no event has. */
    private static int lastMessage(CaseState state, Predicate<CustomerMessage> which) {
        return state.messages().stream()
                .filter(which)
                .mapToInt(CustomerMessage::seq)
                .max()
                .orElse(state.version() + 1);
    }

    static Command.Warn warn(World world, DeadlineKind kind) {
        int number = number(world, kind);
        int level = world.state().openDeadline(number).stream()
                .flatMap(deadline -> deadline.ladder().stream())
                .filter(step -> step.action() == LadderStep.Action.WARN)
                .mapToInt(LadderStep::level)
                .findFirst()
                .orElse(0);
        return new Command.Warn(number, level, Rung.OWNER, World.OWNER);
    }

    private static int number(World world, DeadlineKind kind) {
        return world.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == kind)
                .map(OpenDeadline::number)
                .findFirst()
                .orElse(1);
    }

    /** A command for each verb that fits the case as far as a command can fit it. */
    static Command of(Verb verb, World world) {
        CaseState state = world.state();
        int late = state.openDeadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.KEEP_INFORMED)
                .map(OpenDeadline::number)
                .findFirst()
                .orElse(1);
        int nudge = state.openDeadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.NUDGE)
                .map(OpenDeadline::number)
                .findFirst()
                .orElse(1);
        int letter = state.acknowledgement().orElse(state.lastLetter());
        int level = (int) state.firedRungs().stream()
                .filter(rung -> rung.deadline() == late)
                .count();
        return switch (verb) {
            case FILE -> file(World.OWNER);
            case ACKNOWLEDGE -> acknowledge(false);
            case START -> new Command.Start();
            case INFORM -> new Command.Inform(letter(world));
            case ASK -> new Command.Ask("Which charger?", letter(world));
            case ANSWER -> new Command.Answer("The white one.", Channel.WEB);
            case WAIVE_ANSWER -> waive(lastMessage(state, CustomerMessage::waits));
            case REQUIRE_ANSWER -> new Command.RequireAnswer(lastMessage(state, CustomerMessage::isWaived));
            case RESUME -> new Command.Resume("The box says it.");
            case NOTE -> new Command.Note("A kind man.");
            case CLASSIFY -> new Command.Classify("no-answer", 7);
            case MARK_HEATED -> new Command.MarkHeated("Shouted.");
            case NOTE_RIGHT -> new Command.NoteRight(RightKind.RECALL, "The price back.", Optional.empty());
            case DROP_RIGHT -> new Command.DropRight(1, "A mistake.");
            case PROPOSE_REFUSAL ->
                refuse(RefusalGround.of(state.kind()).iterator().next());
            case CONFIRM_REFUSAL -> new Command.ConfirmRefusal();
            case NAME_PERSON -> new Command.NamePerson(World.BYSTANDER, state.owner(), "Was rude.");
            case ATTEND -> new Command.Attend("I ring the customer.");
            case EXTEND -> extend(world, 5);
            case OFFER_HANDOVER -> new Command.OfferHandover(World.COLLEAGUE, "He waits for a call.");
            case ACCEPT_HANDOVER -> new Command.AcceptHandover();
            case DECLINE_HANDOVER -> new Command.DeclineHandover("I am away.");
            case REASSIGN -> new Command.Reassign(World.BYSTANDER, "Illness.");
            case PROMISE -> promise(world, 200);
            case KEEP_PROMISE -> new Command.KeepPromise(1, "I rang.");
            case RENEGOTIATE_PROMISE -> renegotiate(world, 1, 210);
            case MATCH_ORDER -> new Command.MatchOrder(goods(false));
            case AUTHORISE -> new Command.Authorise();
            case SEND_GOODS -> new Command.SendGoods("The receipt of the post office, RR123456789EE.");
            case RECEIVE_GOODS -> new Command.ReceiveGoods(List.of(new Units("1", 1)), Optional.empty());
            case REVERSE_RECEIPT ->
                new Command.ReverseReceipt(
                        state.goods().lastReceipt().orElse(state.version() + 1), "It is another customer's.");
            case DECIDE -> decide(world, 1);
            case ACCEPT_DECISION -> new Command.AcceptDecision();
            case CONTEST -> new Command.Contest("You never looked at it.", World.LEAD);
            case CARRY_OUT_REMEDY -> carryOut(1);
            case SETTLE -> new Command.Settle();
            case FOLLOW_UP -> new Command.FollowUp(letter(world));
            case CONFIRM -> new Command.Confirm(Optional.empty());
            case REOPEN -> new Command.Reopen("It stopped again.", World.OWNER);
            case WITHDRAW -> new Command.Withdraw(Optional.empty());
            case WARN -> warn(world, DeadlineKind.KEEP_INFORMED);
            case EXPIRE -> new Command.Expire(number(world, DeadlineKind.SHORT_WAY), 0);
            case ESCALATE -> new Command.Escalate(late, level, Rung.values()[Math.min(level, 3)], World.OWNER);
            case ACCEPT_ESCALATION ->
                new Command.AcceptEscalation(
                        late, 0, Deed.CONFIRM_OWNER, "I write today.", world.in(2), Optional.empty());
            case REMIND -> new Command.Remind(nudge, 0);
            case LAPSE -> new Command.Lapse(nudge, 1);
            case DELIVER -> new Command.Deliver(letter, Channel.EMAIL, "250 2.0.0 Ok");
            case BOUNCE -> new Command.Bounce(letter, "550 5.1.1 Unknown user");
        };
    }
}
