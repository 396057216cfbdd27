package org.amends.policy.pack;

import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.time.Limit;

/** How parts of a pack read when two versions are put side by side: close to how they are written. */
final class LimitText {

    private LimitText() {}

    static String of(Clock clock) {
        return of(clock.limit(), clock.calendar());
    }

    private static String of(Limit limit, String calendar) {
        Limit usual = Limit.of(limit.term());
        StringBuilder text = new StringBuilder(limit.term().toString());
        add(text, "count", limit.counting(), usual.counting());
        add(text, "until", limit.until(), usual.until());
        add(text, "roll", limit.roll(), usual.roll());
        add(text, "arrival", limit.arrival(), usual.arrival());
        return calendar.equals(Calendars.DEFAULT) ? text.toString() : text + ", calendar " + calendar;
    }

    private static void add(StringBuilder text, String key, Enum<?> value, Enum<?> usual) {
        if (value != usual) {
            text.append(", ").append(key).append(' ').append(ClockRules.word(value));
        }
    }

    static String of(Optional<? extends Record> part) {
        return part.map(LimitText::of).orElse("");
    }

    private static String of(Record part) {
        if (part instanceof Extension extension) {
            return ClockRules.word(extension.letter()) + " " + ClockRules.word(extension.measure()) + " "
                    + extension.limit().term() + ", times " + extension.times()
                    + (extension.beforeDue() ? ", before it is due" : "");
        } else if (part instanceof Returns returns) {
            return of(returns.window().limit(), returns.window().calendar()) + "; " + ClockRules.words(returns.proofs())
                    + "; " + ClockRules.words(returns.refundMeans());
        }
        return part.toString();
    }

    static String of(Ladder ladder) {
        return ladder.rungs().stream()
                .map(rung -> (rung.at().isPresent() ? rung.at().getAsDouble() + " " : "")
                        + ClockRules.word(rung.to())
                        + rung.mustAcceptWithin().map(term -> " within " + term).orElse(""))
                .collect(Collectors.joining(", "));
    }

    static String pause(Clock clock) {
        return clock.pause().map(pause -> "up to " + pause.cap()).orElse("");
    }
}
