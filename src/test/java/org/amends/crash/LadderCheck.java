package org.amends.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;

/**
 * Derives from the events alone which rungs had to fire, in a way of its own: a rung whose time came before the end of
 * its deadline, or of its ladder, fires once, and after the rungs below it.
 */
final class LadderCheck {

    /** A rung whose deadline ended within this time after its hour may or may not have fired: nobody may have run. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final TreeMap<String, Rung> rungs = new TreeMap<>();

    /** One rung of one deadline of one case. */
    static final class Rung {
        private final String name;
        private final Instant fireAt;
        private final Instant plannedAt;
        private final List<Event> firedBy = new ArrayList<>();
        private Optional<Event> endedBy = Optional.empty();

        Rung(String name, Instant fireAt, Instant plannedAt) {
            this.name = name;
            this.fireAt = fireAt;
            this.plannedAt = plannedAt;
        }

        private Instant due() {
            return fireAt.isBefore(plannedAt) ? plannedAt : fireAt;
        }

        private boolean fired() {
            return !firedBy.isEmpty();
        }
    }

    /** Events of one case in their order. */
    void read(UUID caseId, List<Event> events) {
        events.forEach(event -> read(caseId, event));
    }

    private void read(UUID caseId, Event event) {
        Effects effects = event.effects();
        effects.fired().ifPresent(fired -> fire(name(caseId, fired.deadline(), fired.level()), event));
        effects.ended().forEach(deadline -> end(caseId, deadline, event));
        effects.quieted().forEach(deadline -> end(caseId, deadline, event));
        for (Effects.Started started : effects.started()) {
            started.ladder().forEach(step -> {
                String name = name(caseId, started.deadline(), step.level());
                rungs.put(name, new Rung(name, step.fireAt(), event.at()));
            });
        }
    }

    private void fire(String name, Event event) {
        Objects.requireNonNull(rungs.get(name), "a rung fired that was never planned: " + name)
                .firedBy
                .add(event);
    }

    private void end(UUID caseId, int deadline, Event event) {
        String prefix = caseId + " " + deadline + " ";
        rungs.subMap(prefix, prefix + "~").values().stream()
                .filter(rung -> rung.endedBy.isEmpty())
                .forEach(rung -> rung.endedBy = Optional.of(event));
    }

    private static String name(UUID caseId, int deadline, int level) {
        return caseId + " " + deadline + " " + level;
    }

    /** How many rungs fired. */
    long fired() {
        return rungs.values().stream().filter(Rung::fired).count();
    }

    /** How long after its time the latest rung fired; what was late when it was planned, after that. */
    Duration longestDelay() {
        return rungs.values().stream()
                .flatMap(rung -> rung.firedBy.stream().map(event -> Duration.between(rung.due(), event.at())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** @param now everything that was due before has had its time to fire */
    List<String> findings(Instant now) {
        List<String> findings = new ArrayList<>();
        rungs.values().forEach(rung -> check(rung, now, findings));
        rungs.values().forEach(rung -> checkOrder(rung, findings));
        return findings;
    }

    private static void check(Rung rung, Instant now, List<String> findings) {
        if (rung.firedBy.size() > 1) {
            findings.add(rung.name + " fired " + rung.firedBy.size() + " times");
        }
        if (rung.firedBy.stream().anyMatch(event -> event.at().isBefore(rung.fireAt))) {
            findings.add(rung.name + " fired before its time");
        }
        int end = rung.endedBy.map(Event::seq).orElse(Integer.MAX_VALUE);
        if (rung.firedBy.stream().anyMatch(event -> event.seq() > end)) {
            findings.add(rung.name + " fired after its end");
        }
        Instant over = rung.endedBy.map(event -> event.at().minus(TOLERANCE)).orElse(now);
        if (!rung.fired() && rung.fireAt.isBefore(over)) {
            findings.add(rung.name + " was due at " + rung.fireAt + " and did not fire");
        }
    }

    /** A warning has a number above the rungs that come after it. */
    private void checkOrder(Rung rung, List<String> findings) {
        int cut = rung.name.lastIndexOf(' ') + 1;
        int level = Integer.parseInt(rung.name.substring(cut));
        Optional<Rung> below = Optional.ofNullable(rungs.get(rung.name.substring(0, cut) + (level - 1)));
        Optional<Rung> earlier = below.filter(lower -> !lower.fireAt.isAfter(rung.fireAt));
        if (rung.fired() && earlier.filter(lower -> !isBefore(lower, rung)).isPresent()) {
            findings.add(rung.name + " fired before the rung below it");
        }
    }

    private static boolean isBefore(Rung lower, Rung upper) {
        return lower.fired()
                && lower.firedBy.get(0).seq() < upper.firedBy.get(0).seq();
    }
}
