package org.amends.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The deadlines that a case still owes, summed up from its events. */
final class Duties {

    private final Map<Integer, OpenDeadline> open = new TreeMap<>();
    private int last;

    Duties() {}

    Duties(Duties other) {
        open.putAll(other.open);
        last = other.last;
    }

    void take(Event event, UUID ownerBefore) {
        for (Effects.Started started : event.effects().started()) {
            last = started.deadline();
            open.put(last, OpenDeadline.of(started, event));
        }
        event.effects().judged().stream()
                .filter(judged -> judged.verdict() == Verdict.MISSED)
                .forEach(judged -> open.computeIfPresent(judged.deadline(), (n, deadline) -> deadline.asMissed()));
        event.effects().quieted().forEach(number -> open.computeIfPresent(number, (n, deadline) -> deadline.asQuiet()));
        event.effects().ended().forEach(open::remove);
        passOn(ownerBefore, event.owner());
    }

    /** What the old owner owed, the new one owes. */
    private void passOn(UUID before, UUID after) {
        open.replaceAll((n, deadline) -> deadline.owedBy().equals(before) ? deadline.asOwedBy(after) : deadline);
    }

    List<OpenDeadline> open() {
        return List.copyOf(open.values());
    }

    Optional<OpenDeadline> open(int number) {
        return Optional.ofNullable(open.get(number));
    }

    boolean include(DeadlineKind kind) {
        return open.values().stream().anyMatch(deadline -> deadline.kind() == kind);
    }

    /** The highest number given so far. */
    int last() {
        return last;
    }
}
