package org.amends.policy;

import java.util.List;
import java.util.Optional;
import org.amends.policy.pack.AppliesTo;
import org.amends.policy.pack.Fault;

/**
 * Which cases are ruled at all. Every pack by itself owes the mandatory duties, so a case is owed them as long as any pack
 * is meant for it.
 */
record Coverage(List<AppliesTo> packs) {

    /** Why packs may not give way to these; empty if every case that was ruled still is. */
    Optional<Fault> lostBy(Coverage after) {
        if (after.packs.isEmpty()) {
            return Optional.of(
                    fault(
                            "last-pack",
                            "It is the last pack in force: without one, nobody would be owed anything. Activate another first."));
        }
        for (AppliesTo.Kind kind : AppliesTo.Kind.values()) {
            for (AppliesTo.Way way : AppliesTo.Way.values()) {
                if (covers(kind, way) && !after.covers(kind, way)) {
                    return Optional.of(fault(
                            "case-without-pack",
                            "No pack in force would be meant for a " + word(kind) + " by " + word(way)
                                    + ". Activate one first that is."));
                }
            }
        }
        return Optional.empty();
    }

    private boolean covers(AppliesTo.Kind kind, AppliesTo.Way way) {
        return packs.stream()
                .filter(to -> to.categories().isEmpty())
                .anyMatch(to -> (to.kinds().isEmpty() || to.kinds().contains(kind))
                        && (to.channels().isEmpty() || to.channels().contains(way)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static Fault fault(String code, String message) {
        return new Fault(1, 1, "", code, message);
    }
}
