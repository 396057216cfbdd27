package org.amends.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * What a decision grants, who carries it out, and by when.
 *
 * @param reckoning how an amount comes about
 */
public record RemedyPlan(
        RemedyKind kind, String what, Optional<Money> amount, Optional<Reckoning> reckoning, UUID owner, Instant by) {

    Map<String, String> texts(int number) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("remedy:" + number, what);
        reckoning.ifPresent(sum -> texts.put("sumRule:" + number, sum.rule()));
        for (SumLine line : reckoning.map(Reckoning::lines).orElse(List.of())) {
            texts.merge("sumLines:" + number, line.what() + ": " + line.minor(), (one, next) -> one + "\n" + next);
        }
        return texts;
    }
}
