package org.amends.policy.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the terms of returns read when two versions are put side by side. What is not said has no text. */
final class ReturnText {

    private ReturnText() {}

    static Map<String, String> of(EffectivePack pack) {
        Map<String, String> texts = new LinkedHashMap<>();
        pack.returns().map(Returns::terms).ifPresent(terms -> {
            terms.cost().map(ClockRules::word).ifPresent(text -> texts.put("return_cost", text));
            terms.condition().map(ClockRules::word).ifPresent(text -> texts.put("condition", text));
            terms.keptExclusions().ifPresent(kept -> texts.put("kept_exclusions", list(kept, ClockRules::word)));
            terms.keptCategories().ifPresent(kept -> texts.put("kept_categories", list(kept, Function.identity())));
            terms.methods().ifPresent(methods -> texts.put("return_methods", list(methods, ClockRules::word)));
            terms.pickUpHours().ifPresent(hours -> texts.put("pick_up_hours", list(hours, Object::toString)));
            terms.sendWithin().ifPresent(days -> texts.put("send_within", days + " calendar days"));
        });
        return texts;
    }

    static OptionalInt priceDays(EffectivePack pack) {
        return pack.returns().flatMap(returns -> returns.terms().price()).stream()
                .mapToInt(PricePromise::days)
                .findFirst();
    }

    private static <T> String list(Set<T> kept, Function<T, String> word) {
        return kept.isEmpty() ? "nothing" : kept.stream().map(word).collect(Collectors.joining(", "));
    }
}
