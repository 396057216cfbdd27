package org.amends.returns.law;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amends.time.DueDate;

/** The legal guarantee. Nobody is asked to prove a fault that the law presumes (L-25). */
final class ClaimChecks {

    private static final Set<ReturnKind> KINDS = Set.of(ReturnKind.CLAIM);

    static final List<Validator> ALL = List.of(
            Validator.law("asker", KINDS, ClaimChecks::asker),
            Validator.law("consumer", KINDS, ClaimChecks::consumer),
            Validator.law("guarantee", KINDS, ClaimChecks::guarantee),
            Validator.law("quantity", KINDS, ClaimChecks::quantity));

    private ClaimChecks() {}

    /** A faulty gift is still faulty: a person sees to it with whoever has it. */
    private static Verdict asker(LineQuestion question) {
        return question.asker() == Asker.BUYER
                ? Verdict.eligible("claim.by-buyer")
                : Verdict.person("claim.by-recipient");
    }

    /** Businesses have rights from the sale too, other ones. */
    private static Verdict consumer(LineQuestion question) {
        return question.all().order().buyer().consumer()
                ? Verdict.eligible("claim.consumer")
                : Verdict.person("claim.not-consumer");
    }

    private static Verdict guarantee(LineQuestion question) {
        Guarantee guarantee = question.guarantee();
        Instant showed = question.faultShowed();
        return switch (guarantee.at(showed)) {
            case PRESUMED -> Verdict.eligible("claim.presumed", dates(guarantee));
            case COVERED -> Verdict.person("claim.not-presumed", dates(guarantee));
            case OVER -> over(question, guarantee);
            case UNKNOWN -> unknown(question);
        };
    }

    /** L-31: what the maker has to repair after the guarantee is told with the refusal. */
    private static Verdict over(LineQuestion question, Guarantee guarantee) {
        boolean repair = RightToRepair.hasMakersRepair(
                question.all().order(),
                question.line(),
                question.all().calendar().zone());
        Map<String, String> arguments = dates(guarantee);
        return repair
                ? Verdict.not("claim.over-but-makers-repair", arguments)
                : Verdict.not("claim.guarantee-over", arguments);
    }

    /** Goods come after the contract: a contract that is young enough needs no date of delivery. */
    private static Verdict unknown(LineQuestion question) {
        Regime regime = question.all().regime();
        if (!regime.hasWithdrawal()) {
            return Verdict.person("claim.law-unknown");
        }
        int presumedMonths = regime == Regime.UNITED_KINGDOM ? 6 : 12;
        Instant presumed = DueDate.of(
                question.all().order().concludedAt(),
                LegalLimits.months(presumedMonths),
                question.all().calendar());
        return question.faultShowed().isBefore(presumed)
                ? Verdict.eligible("claim.presumed", Map.of("presumedUntil", presumed.toString()))
                : Verdict.person("claim.delivery-unknown");
    }

    private static Map<String, String> dates(Guarantee guarantee) {
        Map<String, String> dates = new TreeMap<>();
        guarantee.presumedUntil().ifPresent(until -> dates.put("presumedUntil", until.toString()));
        guarantee.ends().ifPresent(end -> dates.put("ends", end.toString()));
        return dates;
    }

    private static Verdict quantity(LineQuestion question) {
        return Units.ordered(question, "claim.units-known", "claim.more-than-ordered");
    }
}
