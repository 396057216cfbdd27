package org.amends.returns.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amends.order.snapshot.OrderSnapshot;

/**
 * The consumer's choice between repair and replacement (L-26).
 *
 * @param chosen what the consumer chose, empty while they have not
 * @param refused what the seller does not give, and why; only repair and replacement can be refused
 * @param noticeProvenAt when it was proven that the consumer had been told of the choice and, for contracts from 31 July
 *     2026, of the twelve months that a repair adds (L-27)
 */
public record RemedyChoice(
        Optional<ClaimRemedy> chosen, SortedMap<ClaimRemedy, Refusal> refused, Optional<Instant> noticeProvenAt) {

    /** The only grounds on which the seller need not give what the consumer chose (Directive (EU) 2019/771, art. 13(2) and (3)). */
    public enum Refusal {
        IMPOSSIBLE,
        DISPROPORTIONATE
    }

    public RemedyChoice {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /** Nothing has been chosen, refused or told. */
    public static RemedyChoice open() {
        return new RemedyChoice(Optional.empty(), Collections.emptySortedMap(), Optional.empty());
    }

    /**
     * What stands in the way of giving this remedy at that moment; none means that it can be given.
     *
     * @param open the remedies that the law gives by now, see {@link ClaimRemedies}
     * @param zone of the consumer
     */
    public List<Obstacle> obstacles(
            ClaimRemedy given, Set<ClaimRemedy> open, OrderSnapshot order, ZoneId zone, Instant now) {
        List<Obstacle> found = new ArrayList<>();
        if (chosen.isEmpty()) {
            found.add(Obstacle.of("claim.no-choice", "chosen"));
        } else if (chosen.get() != given && !refused.containsKey(chosen.get())) {
            found.add(Obstacle.of(
                    "claim.other-than-chosen",
                    "remedy",
                    Map.of("chosen", chosen.get().name(), "given", given.name())));
        }
        if (!open.contains(given)) {
            found.add(Obstacle.of("claim.remedy-not-open", "remedy", Map.of("remedy", given.name())));
        }
        if (refused.keySet().stream().anyMatch(remedy -> !canBeRefused(remedy))) {
            found.add(Obstacle.of("claim.not-to-be-refused", "refused"));
        }
        if (RightToRepair.rules(order, zone)
                && noticeProvenAt.filter(proven -> !proven.isAfter(now)).isEmpty()) {
            found.add(Obstacle.of("claim.notice-unproven", "noticeProvenAt"));
        }
        return List.copyOf(found);
    }

    private static boolean canBeRefused(ClaimRemedy remedy) {
        return remedy == ClaimRemedy.REPAIR || remedy == ClaimRemedy.REPLACEMENT;
    }
}
