package org.amends.policy.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Several packs on one case: of everything the strictest, as long as they do not contradict each other. */
public final class PackMerge {

    private PackMerge() {}

    /** Why these packs can't rule one case together; empty if they can. */
    public static List<Fault> contradictions(List<EffectivePack> packs, Calendars organisation) {
        Faults faults = new Faults();
        if (packs.isEmpty()) {
            faults.add(Place.START, "", "no-pack", "A case needs at least one pack.");
        }
        twoVersions(packs, faults);
        twoMeanings(packs, faults);
        packs.forEach(pack -> unknownCalendars(pack, organisation, faults));
        return faults.all();
    }

    private static void twoVersions(List<EffectivePack> packs, Faults faults) {
        Map<PackId, PackRef> seen = new LinkedHashMap<>();
        for (EffectivePack pack : packs) {
            for (PackRef ref : pack.ancestry()) {
                Optional.ofNullable(seen.put(ref.id(), ref))
                        .filter(other -> !other.equals(ref))
                        .ifPresent(other -> faults.add(
                                Place.START,
                                "extends",
                                "two-versions",
                                pack.ref() + " brings " + ref + ", another pack of the case brings " + other + "."));
            }
        }
    }

    private static void twoMeanings(List<EffectivePack> packs, Faults faults) {
        Map<String, EffectivePack.Owned> seen = new TreeMap<>();
        for (EffectivePack pack : packs) {
            for (EffectivePack.Owned owned : pack.clocks()) {
                Optional.ofNullable(seen.put(owned.clock().id(), owned))
                        .filter(other -> other.clock().duty() != owned.clock().duty())
                        .ifPresent(other -> faults.add(
                                Place.START,
                                "clocks",
                                "two-meanings",
                                "The clocks " + other.name() + " and " + owned.name() + " contradict each other."));
            }
        }
    }

    private static void unknownCalendars(EffectivePack pack, Calendars organisation, Faults faults) {
        Scope scope = new Scope(pack, organisation);
        pack.clocks().stream()
                .map(owned -> owned.clock().calendar())
                .distinct()
                .filter(name -> scope.find(name).isEmpty())
                .forEach(name -> faults.add(
                        Place.START,
                        "calendars",
                        "unknown-calendar",
                        pack.ref() + " counts on the calendar \"" + name + "\", which nobody knows."));
    }
}
