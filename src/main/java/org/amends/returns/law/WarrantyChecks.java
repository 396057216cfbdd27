package org.amends.returns.law;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.time.DueDate;

/** The commercial warranty of a line, as its snapshot has it; months from its delivery. */
final class WarrantyChecks {

    private static final Set<ReturnKind> KINDS = Set.of(ReturnKind.WARRANTY);

    static final List<Validator> ALL = List.of(
            Validator.policy("warranty", KINDS, WarrantyChecks::warranty),
            Validator.policy("quantity", KINDS, WarrantyChecks::quantity));

    private WarrantyChecks() {}

    private static Verdict warranty(LineQuestion question) {
        Optional<Integer> months = question.line().warrantyMonths().filter(number -> number > 0);
        if (months.isEmpty()) {
            return Verdict.not("warranty.none", Map.of());
        }
        Optional<Instant> delivered =
                Possession.ofLine(question.all().order(), question.line().id());
        Instant ends = DueDate.of(
                delivered.orElse(question.all().order().concludedAt()),
                LegalLimits.months(months.get()),
                question.all().calendar());
        Map<String, String> arguments = Map.of("months", months.get().toString(), "ends", ends.toString());
        if (question.faultShowed().isBefore(ends)) {
            return Verdict.eligible("warranty.runs", arguments);
        }
        return delivered.isPresent()
                ? Verdict.not("warranty.over", arguments)
                : Verdict.person("warranty.delivery-unknown", arguments);
    }

    private static Verdict quantity(LineQuestion question) {
        return Units.ordered(question, "warranty.units-known", "warranty.more-than-ordered");
    }
}
