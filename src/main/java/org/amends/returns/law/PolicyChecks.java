package org.amends.returns.law;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.time.DueDate;

/** The shop's own promise of returns, which may reach farther than the law. */
final class PolicyChecks {

    private static final Set<ReturnKind> KINDS = Set.of(ReturnKind.WITHDRAWAL, ReturnKind.RETURN);

    static final List<Validator> ALL = List.of(
            Validator.policy("period", KINDS, PolicyChecks::period),
            Validator.policy("exclusion", KINDS, PolicyChecks::exclusion),
            Validator.policy("condition", KINDS, PolicyChecks::condition),
            Validator.policy("quantity", KINDS, PolicyChecks::quantity));

    private PolicyChecks() {}

    private static Verdict period(LineQuestion question) {
        ShopPolicy policy = question.all().policy();
        if (!policy.promisesReturns()) {
            return Verdict.not("policy.no-returns", Map.of());
        }
        Optional<Instant> since = Possession.of(
                        question.all().order(), question.all().facts().supply())
                .since();
        Instant ends = DueDate.of(
                since.orElse(question.all().order().concludedAt()),
                LegalLimits.days(policy.days()),
                question.all().calendar());
        Map<String, String> arguments = Map.of("days", String.valueOf(policy.days()), "ends", ends.toString());
        if (question.declared().isBefore(ends)) {
            return Verdict.eligible("policy.in-time", arguments);
        }
        return since.isPresent()
                ? Verdict.not("policy.expired", arguments)
                : Verdict.person("policy.delivery-unknown", arguments);
    }

    private static Verdict exclusion(LineQuestion question) {
        ShopPolicy policy = question.all().policy();
        Optional<String> category = question.line().category().filter(policy.keptCategories()::contains);
        if (category.isPresent()) {
            return Verdict.not("policy.category-kept", Map.of("category", category.get()));
        }
        Exclusion exclusion = Exclusion.of(question.line(), question.seal());
        return exclusion
                .why()
                .filter(policy.keptExclusions()::contains)
                .filter(why -> exclusion.state() != Exclusion.State.NONE)
                .map(why -> exclusion.state() == Exclusion.State.CLOSED
                        ? Verdict.not("policy.excluded", Map.of("exclusion", why.name()))
                        : Verdict.person("policy.seal-to-be-seen", Map.of("exclusion", why.name())))
                .orElseGet(() -> Verdict.eligible("policy.taken-back"));
    }

    /** What nobody has said yet is seen when the goods are there. */
    private static Verdict condition(LineQuestion question) {
        Condition least = question.all().policy().condition();
        Map<String, String> arguments = Map.of("least", least.name());
        if (least == Condition.USED) {
            return Verdict.eligible("policy.any-condition");
        }
        return question.asked()
                .condition()
                .map(told -> told.compareTo(least) >= 0
                        ? Verdict.eligible("policy.condition-met", arguments)
                        : Verdict.not("policy.condition-not-met", arguments))
                .orElseGet(() -> Verdict.eligible("policy.condition-on-arrival", arguments));
    }

    private static Verdict quantity(LineQuestion question) {
        return Units.ordered(question, "policy.units-known", "policy.more-than-ordered");
    }
}
