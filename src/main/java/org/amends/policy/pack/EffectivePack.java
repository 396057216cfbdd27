package org.amends.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pack with everything that it inherits: its own clocks in place of those of its parents that have the same name, and of
 * all else the stricter.
 *
 * @param ancestry the pack itself and all packs above it
 */
public record EffectivePack(
        Pack pack,
        Set<PackRef> ancestry,
        List<Owned> clocks,
        Map<String, CalendarSpec> calendars,
        Map<String, Ladder> ladders,
        CaseLimits limits,
        Map<LetterKind, LetterRules> letters,
        Map<String, Map<String, String>> blocks,
        Set<Remedy> remedies,
        Adr adr,
        Optional<Returns> returns,
        Optional<Aftercare> aftercare,
        Optional<Retention> retention,
        Words words) {

    public EffectivePack {
        ancestry = Ordered.set(ancestry);
        clocks = List.copyOf(clocks);
        calendars = Ordered.map(calendars);
        ladders = Ordered.map(ladders);
        letters = Ordered.byKey(letters);
        blocks = Ordered.map(blocks);
        remedies = Ordered.set(remedies);
    }

    /** @param origin the pack in which the clock is written */
    public record Owned(PackRef origin, Clock clock) {

        /** For instance {@code uk-housing@1/stage-1}. */
        public String name() {
            return origin + "/" + clock.id();
        }
    }

    public PackRef ref() {
        return pack.ref();
    }

    Optional<Owned> clock(String id) {
        return clocks.stream().filter(owned -> owned.clock().id().equals(id)).findFirst();
    }

    /** The name of the calendar for the record: those that a pack brings carry its version. */
    String calendarName(String calendar) {
        return calendars.containsKey(calendar) ? ref() + "/" + calendar : calendar;
    }
}
