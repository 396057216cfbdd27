package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.on;
import static org.amends.lifecycle.Guard.onCase;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.amends.money.Money;

/** What a decision has to say, and which deeds have to follow it. */
final class DecisionGuards {

    static final Guard DECIDED_BY_ANOTHER = onCase(
            "decide.same-person",
            (state, actor) -> !state.isUnderReview()
                    || !(actor instanceof Actor.Staff staff)
                    || !state.decidedBy().equals(Optional.of(staff.id())));

    static final Guard EVERY_POINT_IS_ANSWERED = on(
            Command.Decide.class,
            "decide.point-unanswered",
            Set.of("decide.point-unanswered", "decide.point-unknown"),
            DecisionGuards::answers);

    static final Guard OUTCOME_FITS_ANSWERS =
            field(Command.Decide.class, "decide.outcome-differs", "outcome", (decide, attempt) -> outcomeFits(decide));

    /** ACK-19: whoever is right gets more than words, unless they said themselves that they want nothing. */
    static final Guard FAULT_HAS_A_DEED = field(
            Command.Decide.class,
            "decide.no-deed",
            "remedies",
            (decide, attempt) -> !decide.outcome().isForTheCustomer()
                    || decide.remedyDeclined().isPresent()
                    || decide.remedies().stream().anyMatch(r -> r.kind().isDeed()));

    static final Guard REMEDIES_ARE_WHOLE = on(
            Command.Decide.class,
            "decide.remedy-incomplete",
            Set.of(
                    "decide.remedy-not-ahead",
                    "decide.remedy-owner-inactive",
                    "decide.remedy-without-amount",
                    "decide.sum-unexplained",
                    "decide.sum-differs"),
            DecisionGuards::remedies);

    /** S1-12: money goes back as money; credit is the customer's choice and never ours. */
    static final Guard CREDIT_WAS_ASKED_FOR = on(
            Command.Decide.class,
            "decide.credit-not-asked",
            Set.of("decide.credit-not-asked"),
            (decide, attempt) -> IntStream.range(0, decide.remedies().size())
                    .filter(i -> decide.remedies().get(i).kind() == RemedyKind.STORE_CREDIT)
                    .filter(i -> decide.remedies().get(i).optIn().isEmpty())
                    .mapToObj(i -> Unmet.of("decide.credit-not-asked", "remedies[" + i + "].optIn"))
                    .toList());

    static final Guard REFUSAL_NAMES_NEXT_RESORT = field(
            Command.Decide.class,
            "decide.no-next-resort",
            "nextResort",
            (decide, attempt) -> !decide.outcome().refusesSomething()
                    || decide.nextResort()
                            .filter(resort -> attempt.isAhead(resort.until()))
                            .isPresent());

    static final Guard REFUSAL_IS_EXPLAINED = on(
            Command.Decide.class,
            "decide.refusal-short",
            Set.of("decide.refusal-short"),
            (decide, attempt) -> unexplained(decide));

    static final Guard NOT_BELOW_A_RIGHT =
            on(Command.Decide.class, "decide.below-right", Set.of("decide.below-right"), DecisionGuards::belowRights);

    static final Guard RIGHT_IS_KNOWN =
            field(Command.DropRight.class, "right.unknown", "right", (drop, attempt) -> attempt.state()
                    .right(drop.right())
                    .isPresent());

    static final Guard REMEDY_IS_OWED = field(
            Command.CarryOutRemedy.class,
            "remedy.not-owed",
            "remedy",
            (carryOut, attempt) ->
                    attempt.state().remediesOwed().stream().anyMatch(r -> r.number() == carryOut.remedy()));

    static final Guard NOTHING_IS_OWED =
            onCase("settle.remedy-open", (state, actor) -> state.remediesOwed().isEmpty());

    static final Guard NOTHING_HAS_MOVED =
            onCase("withdraw.remedy-done", (state, actor) -> !state.hasCarriedOutRemedy());

    private static final Set<RemedyKind> IN_KIND =
            EnumSet.of(RemedyKind.REPLACEMENT, RemedyKind.EXCHANGE, RemedyKind.REPAIR);

    /** In characters; below it nobody has explained anything (ACK-20). */
    private static final int SHORTEST_REASON = 80;

    private DecisionGuards() {}

    private static List<Unmet> answers(Command.Decide decide, Attempt attempt) {
        Set<Integer> answered = new HashSet<>();
        List<Unmet> unmet = new ArrayList<>();
        for (PointAnswer answer : decide.answers()) {
            if (answer.point() < 1 || answer.point() > attempt.state().points() || !answered.add(answer.point())) {
                unmet.add(aboutPoint("decide.point-unknown", answer.point()));
            }
        }
        for (int point = 1; point <= attempt.state().points(); point++) {
            if (!answered.contains(point)) {
                unmet.add(aboutPoint("decide.point-unanswered", point));
            }
        }
        return unmet;
    }

    private static List<Unmet> unexplained(Command.Decide decide) {
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < decide.answers().size(); i++) {
            PointAnswer answer = decide.answers().get(i);
            String reason = answer.words().strip();
            if (answer.outcome() == Outcome.NOT_UPHELD && reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
                unmet.add(new Unmet(
                        "decide.refusal-short",
                        "answers[" + i + "].answer",
                        Map.of("point", String.valueOf(answer.point()), "least", String.valueOf(SHORTEST_REASON))));
            }
        }
        return unmet;
    }

    /** A thing in place of money can be worth as much: who decides knows, and the letter tells the right. */
    private static List<Unmet> belowRights(Command.Decide decide, Attempt attempt) {
        boolean inKind = decide.remedies().stream().anyMatch(plan -> IN_KIND.contains(plan.kind()));
        if (inKind) {
            return List.of();
        }
        return attempt.state().rights().stream()
                .filter(right -> right.worth()
                        .filter(worth ->
                                offered(decide, worth.currency()).compareTo(BigInteger.valueOf(worth.minor())) < 0)
                        .isPresent())
                .map(right -> new Unmet(
                        "decide.below-right",
                        "remedies",
                        Map.of(
                                "right", String.valueOf(right.number()),
                                "worth", written(right.worth().orElseThrow()))))
                .toList();
    }

    private static String written(Money worth) {
        return worth.toDecimal().toPlainString() + " " + worth.currency().getCurrencyCode();
    }

    private static BigInteger offered(Command.Decide decide, Currency currency) {
        return decide.remedies().stream()
                .flatMap(plan -> plan.amount().stream())
                .filter(amount -> amount.currency().equals(currency))
                .map(amount -> BigInteger.valueOf(amount.minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Unmet aboutPoint(String code, int point) {
        return new Unmet(code, "answers", Map.of("point", String.valueOf(point)));
    }

    /** Upheld means every point, not upheld means none; anything between is partly upheld. */
    private static boolean outcomeFits(Command.Decide decide) {
        boolean some = decide.answers().stream().anyMatch(a -> a.outcome().isForTheCustomer());
        boolean all = decide.answers().stream().allMatch(a -> a.outcome() == Outcome.UPHELD);
        return switch (decide.outcome()) {
            case UPHELD -> all;
            case NOT_UPHELD -> !some;
            case PARTLY_UPHELD -> some && !all;
        };
    }

    private static List<Unmet> remedies(Command.Decide decide, Attempt attempt) {
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < decide.remedies().size(); i++) {
            RemedyPlan plan = decide.remedies().get(i);
            String field = "remedies[" + i + "]";
            if (!attempt.isAhead(plan.by())) {
                unmet.add(Unmet.of("decide.remedy-not-ahead", field + ".by"));
            }
            if (!attempt.isActive(plan.owner())) {
                unmet.add(Unmet.of("decide.remedy-owner-inactive", field + ".owner"));
            }
            if (plan.kind().needsAmount() && plan.amount().isEmpty()) {
                unmet.add(Unmet.of("decide.remedy-without-amount", field + ".amount"));
            }
            plan.amount().flatMap(amount -> unreckoned(plan, amount, field)).ifPresent(unmet::add);
        }
        return unmet;
    }

    private static Optional<Unmet> unreckoned(RemedyPlan plan, Money amount, String field) {
        if (plan.reckoning().isEmpty()) {
            return Optional.of(Unmet.of("decide.sum-unexplained", field + ".reckoning.rule"));
        }
        return plan.reckoning().get().comesTo(amount)
                ? Optional.empty()
                : Optional.of(new Unmet(
                        "decide.sum-differs",
                        field + ".reckoning.lines",
                        Map.of("amount", amount.toDecimal().toPlainString())));
    }
}
