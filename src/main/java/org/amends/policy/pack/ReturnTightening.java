package org.amends.policy.pack;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.time.BeyondCalendar;

/** A child may promise its customers more of returns than its parents do, never less. What a parent leaves open is free. */
final class ReturnTightening {

    static final LintRule WINDOW_SHORTER = new LintRule("child-looser", (subject, complaints) -> {
        for (EffectivePack parent : subject.above()) {
            Optional<String> looser = subject.pack().returns().flatMap(own -> parent.returns()
                    .flatMap(above -> shorter(subject, own.window(), above.window())));
            looser.ifPresent(start -> complaints.add(
                    "returns.window",
                    "The window is shorter than under " + parent.ref() + ", first for goods received at " + start
                            + "."));
        }
    });

    static final LintRule COST_DEARER =
            rule("return_cost", ReturnTerms::cost, (own, above) -> later(own, above, "the way back is paid by the "));

    static final LintRule CONDITION_STRICTER = rule(
            "condition", ReturnTerms::condition, (own, above) -> later(own, above, "goods come back if they are "));

    static final LintRule MORE_EXCLUSIONS_KEPT =
            rule("kept_exclusions", ReturnTerms::keptExclusions, (own, above) -> more(own, above, ClockRules::word));

    static final LintRule MORE_CATEGORIES_KEPT =
            rule("kept_categories", ReturnTerms::keptCategories, (own, above) -> more(own, above, Shown::of));

    static final LintRule FEWER_METHODS =
            rule("return_methods", ReturnTerms::methods, (own, above) -> more(above, own, ClockRules::word));

    static final LintRule FEWER_HOURS =
            rule("pick_up_hours", ReturnTerms::pickUpHours, (own, above) -> more(above, own, Object::toString));

    static final LintRule SENT_SOONER = rule(
            "send_within",
            ReturnTerms::sendWithin,
            (own, above) ->
                    own < above ? Optional.of("goods are sent within " + above + " calendar days") : Optional.empty());

    static final LintRule PRICE_SHORTER = rule(
            "price_promise",
            ReturnTerms::price,
            (own, above) -> own.days() < above.days()
                    ? Optional.of("a price is promised for " + above.days() + " calendar days")
                    : Optional.empty());

    static final List<LintRule> ALL = List.of(
            WINDOW_SHORTER,
            COST_DEARER,
            CONDITION_STRICTER,
            MORE_EXCLUSIONS_KEPT,
            MORE_CATEGORIES_KEPT,
            FEWER_METHODS,
            FEWER_HOURS,
            SENT_SOONER,
            PRICE_SHORTER);

    private ReturnTightening() {}

    /** In what a term is worse for the customer than the parent's: what holds under the parent. */
    private interface Worse<T> {
        Optional<String> than(T own, T above);
    }

    private static <T> LintRule rule(String key, Function<ReturnTerms, Optional<T>> term, Worse<T> worse) {
        return new LintRule("child-looser", (subject, complaints) -> {
            Optional<T> own = subject.pack().returns().map(Returns::terms).flatMap(term);
            for (EffectivePack parent : subject.above()) {
                Optional<T> above = parent.returns().map(Returns::terms).flatMap(term);
                own.flatMap(mine -> above.flatMap(theirs -> worse.than(mine, theirs)))
                        .ifPresent(why -> complaints.add("returns." + key, "Under " + parent.ref() + " " + why + "."));
            }
        });
    }

    /** Of such words the better for the customer come first. */
    private static <E extends Enum<E>> Optional<String> later(E own, E above, String what) {
        return own.compareTo(above) > 0 ? Optional.of(what + above.name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static <T extends Comparable<T>> Optional<String> more(Set<T> own, Set<T> above, Function<T, String> word) {
        Collection<T> more = TighteningRules.missing(own, above);
        return more.isEmpty()
                ? Optional.empty()
                : Optional.of("this comes back too: " + more.stream().map(word).collect(Collectors.joining(", ")));
    }

    private static Optional<String> shorter(Subject subject, Returns.Window own, Returns.Window above) {
        try {
            return subject.scope().find(own.calendar()).flatMap(calendar -> subject.scope()
                    .find(above.calendar())
                    .flatMap(other -> new Comparing(own.limit(), calendar, above.limit(), other)
                            .firstEarlier(subject.grid(calendar))
                            .map(Object::toString)));
        } catch (BeyondCalendar e) {
            return Optional.empty();
        }
    }
}
