package org.amends.policy.pack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.amends.time.BeyondCalendar;

/** A child may ask more of us than its parents do, never less. */
final class TighteningRules {

    /** By effect: the ladder is only asked of a clock that is not later itself, since it would be later with it. */
    static final LintRule CLOCK_LOOSER = new LintRule("child-looser", (subject, complaints) -> {
        for (Subject.Above parent : subject.parents()) {
            for (EffectivePack.Owned owned : parent.pack().clocks()) {
                Optional<ArmedClock> inherited = ArmedClock.of(owned, parent.pack(), parent.scope());
                Optional<ArmedClock> own = subject.effective()
                        .clock(owned.clock().id())
                        .flatMap(clock -> ArmedClock.of(clock, subject.effective(), subject.scope()));
                if (inherited.isPresent() && own.isPresent() && !same(inherited.get(), own.get())) {
                    compare(own.get(), inherited.get(), subject, complaints);
                }
            }
        }
    });

    static final LintRule LIMITS_LOOSER = new LintRule("child-looser", (subject, complaints) -> {
        for (EffectivePack parent : subject.above()) {
            CaseLimits own = subject.pack().limits();
            CaseLimits above = parent.limits();
            looser(
                    "open_cases_per_handler",
                    own.openCasesPerHandler(),
                    above.openCasesPerHandler(),
                    parent,
                    complaints);
            looser("patience", own.patience(), above.patience(), parent, complaints);
            looser("max_transfers", own.maxTransfers(), above.maxTransfers(), parent, complaints);
            looser("letter_overrides", own.letterOverrides(), above.letterOverrides(), parent, complaints);
            if (lower(own.secondPromise(), above.secondPromise())) {
                complaints.add(
                        "limits.second_promise", "Under " + parent.ref() + " a second promise needs a higher word.");
            }
            boolean nobodys =
                    own.letterOverride().isPresent() && above.letterOverride().isEmpty();
            if (nobodys || lower(own.letterOverride(), above.letterOverride())) {
                complaints.add(
                        "limits.letter_override",
                        "Under " + parent.ref() + " a letter that a check refuses needs a higher word.");
            }
        }
    });

    static final LintRule AFTERCARE_LOOSER = new LintRule("child-looser", (subject, complaints) -> {
        for (EffectivePack parent : subject.above()) {
            int own = subject.pack()
                    .aftercare()
                    .map(aftercare -> aftercare.steps().size())
                    .orElse(Integer.MAX_VALUE);
            int above = parent.aftercare()
                    .map(aftercare -> aftercare.steps().size())
                    .orElse(0);
            if (own < above) {
                complaints.add(
                        "aftercare.steps", "Under " + parent.ref() + " there are " + above + " steps of aftercare.");
            }
        }
    });

    static final List<LintRule> ALL = List.of(CLOCK_LOOSER, LIMITS_LOOSER, AFTERCARE_LOOSER);

    private TighteningRules() {}

    private static boolean same(ArmedClock one, ArmedClock other) {
        return one.owned().equals(other.owned()) && one.ladder().equals(other.ladder());
    }

    private static void compare(ArmedClock child, ArmedClock parent, Subject subject, LintRule.Complaints complaints) {
        try {
            Tightening tightening = new Tightening(child, parent, subject.grid(parent.calendar()));
            tightening.looser().ifPresent(looser -> {
                boolean byLadder =
                        looser.key().equals("ladder") && !subject.ownClocks().contains(child.clock());
                complaints.add(
                        byLadder ? "ladders" : subject.path(child.clock(), looser.key()),
                        "The clock \"" + child.clock().id() + "\" is looser than "
                                + parent.owned().name() + ": " + looser.why());
            });
        } catch (BeyondCalendar e) {
            // Another rule says that the calendar ends too early; as far as it goes there is nothing to compare.
        }
    }

    private static boolean lower(Optional<Role> own, Optional<Role> above) {
        return own.isPresent()
                && above.filter(role -> role.compareTo(own.get()) > 0).isPresent();
    }

    private static void looser(
            String key, OptionalInt own, OptionalInt above, EffectivePack parent, LintRule.Complaints complaints) {
        if (own.isPresent() && above.isPresent() && own.getAsInt() > above.getAsInt()) {
            complaints.add("limits." + key, "Under " + parent.ref() + " the limit is " + above.getAsInt() + ".");
        }
    }

    static <T extends Comparable<T>> Set<T> missing(Set<T> all, Set<T> some) {
        Set<T> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
