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
 * @param optIn how and when the customer asked for credit in place of money; nobody gets it otherwise (S1-12, L-19: Directive
 *     2011/83/EU, art. 13(1))
 */
public record RemedyPlan(
        RemedyKind kind,
        String what,
        Optional<Money> amount,
        Optional<Reckoning> reckoning,
        Optional<String> optIn,
        UUID owner,
        Instant by) {

    /** For everything but credit. */
    public RemedyPlan(
            RemedyKind kind,
            String what,
            Optional<Money> amount,
            Optional<Reckoning> reckoning,
            UUID owner,
            Instant by) {
        this(kind, what, amount, reckoning, Optional.empty(), owner, by);
    }

    Map<String, String> texts(int number) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("remedy:" + number, what);
        optIn.ifPresent(asked -> texts.put("optIn:" + number, asked));
        reckoning.ifPresent(sum -> texts.put("sumRule:" + number, sum.rule()));
        for (SumLine line : reckoning.map(Reckoning::lines).orElse(List.of())) {
            texts.merge("sumLines:" + number, line.what() + ": " + line.minor(), (one, next) -> one + "\n" + next);
        }
        return texts;
    }
}
