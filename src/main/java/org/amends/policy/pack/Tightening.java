package org.amends.policy.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.amends.time.DueDate;

/** Whether one clock is at least as strict as another, decided by what both come to for two years of starts. */
record Tightening(ArmedClock child, ArmedClock parent, Grid grid) {

    /**
     * @param key of the clock at which it stands
     * @param why the end of a sentence
     */
    record Looser(String key, String why) {}

    /** The first thing in which it is. */
    Optional<Looser> looser() {
        return said().or(this::dueLater).or(this::extendedLater).or(this::ladder);
    }

    private Optional<Looser> said() {
        Clock own = child.clock();
        Clock above = parent.clock();
        Set<Trigger> starts = TighteningRules.missing(above.start(), own.start());
        Set<Trigger> stops = TighteningRules.missing(own.stop(), above.stop());
        Set<Trigger> holds = TighteningRules.missing(own.holdUntilAny(), above.holdUntilAny());
        if (own.duty() != above.duty()) {
            return looser("duty", "it measures something else.");
        } else if (above.basis().isLaw() && !own.basis().isLaw()) {
            return looser("basis", "what the law demands does not become our own wish.");
        } else if (!starts.isEmpty()) {
            return looser("start", "it no longer starts with " + ClockRules.words(starts) + ".");
        } else if (!stops.isEmpty()) {
            return looser("stop", "it also stops with " + ClockRules.words(stops) + ".");
        } else if (!holds.isEmpty()) {
            return looser("hold_until_any", "it also waits for " + ClockRules.words(holds) + ".");
        } else if (own.optional() && !above.optional()) {
            return looser("optional", "it may be missed without a breach.");
        } else if (own.warnAt().isEmpty() && !above.warnAt().isEmpty()) {
            return looser("warn_at", "it warns nobody.");
        } else if (lateLetter(own, above)) {
            return looser("extend", "a letter may extend it after it was due.");
        }
        return pausesMore(own, above) ? looser("pause", "it may stand still for longer.") : Optional.empty();
    }

    private static Optional<Looser> looser(String key, String why) {
        return Optional.of(new Looser(key, why));
    }

    private static boolean lateLetter(Clock own, Clock above) {
        return own.extension().filter(extension -> !extension.beforeDue()).isPresent()
                && above.extension().filter(Extension::beforeDue).isPresent();
    }

    private boolean pausesMore(Clock own, Clock above) {
        return own.pause().isPresent()
                && (above.pause().isEmpty()
                        || new Comparing(
                                        start -> DueDate.of(
                                                start, own.pause().get().cap(), child.calendar()),
                                        start -> DueDate.of(
                                                start, above.pause().get().cap(), parent.calendar()))
                                .firstLater(grid)
                                .isPresent());
    }

    private Optional<Looser> dueLater() {
        return later(
                start -> child.clock().due(start, child.calendar()),
                start -> parent.clock().due(start, parent.calendar()),
                "limit",
                "due ");
    }

    private Optional<Looser> extendedLater() {
        boolean none = child.clock().extension().isEmpty();
        return none
                ? Optional.empty()
                : later(
                        start -> child.clock().latest(start, child.calendar()),
                        start -> parent.clock().latest(start, parent.calendar()),
                        "extend",
                        "due, as far as letters extend it, ");
    }

    private Optional<Looser> later(UnaryOperator<Instant> own, UnaryOperator<Instant> above, String key, String how) {
        return new Comparing(own, above)
                .firstLater(grid)
                .map(start -> new Looser(
                        key,
                        "what starts at " + local(start) + " is " + how + local(own.apply(start)) + ", not "
                                + local(above.apply(start)) + "."));
    }

    private String local(Instant instant) {
        return instant.atZone(grid.zone()).toOffsetDateTime() + " (" + grid.zone() + ")";
    }

    /** Nobody on the ladder, nor anybody above them, may hear of it later than before. */
    private Optional<Looser> ladder() {
        if (parent.ladder().isEmpty()) {
            return Optional.empty();
        } else if (child.ladder().isEmpty()) {
            return looser("ladder", "it calls nobody.");
        }
        return grid.few()
                .flatMap(start -> laterCall(start).stream())
                .findFirst()
                .map(why -> new Looser("ladder", why));
    }

    private Optional<String> laterCall(Instant start) {
        List<LadderInstant> own = calls(child, start);
        for (LadderInstant call : calls(parent, start)) {
            Optional<LadderInstant> answer = own.stream()
                    .filter(mine -> mine.to().compareTo(call.to()) >= 0)
                    .findFirst();
            if (answer.filter(mine -> !mine.at().isAfter(call.at())).isEmpty()) {
                return Optional.of("for what starts at " + local(start) + " the " + ClockRules.word(call.to())
                        + " is called at "
                        + answer.map(mine -> local(mine.at())).orElse("no time") + ", not " + local(call.at()) + ".");
            }
        }
        return Optional.empty();
    }

    private static List<LadderInstant> calls(ArmedClock armed, Instant start) {
        return armed.rule(start).ladder().stream()
                .filter(step -> step.kind() == LadderInstant.Kind.CALL)
                .toList();
    }
}
