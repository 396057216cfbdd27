package org.amends.guard.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What remains of a sentence's hits once flags and exceptions have had their say, and each stretch is told once. */
final class Settled {

    private static final Comparator<Hit> AS_READ = Comparator.comparingInt(Hit::first)
            .thenComparing(Comparator.comparingInt(Hit::last).reversed());

    private final Set<String> raised = new HashSet<>();
    private final Map<String, Integer> excepted = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Hit> kept = new ArrayList<>();

    private Settled() {}

    static List<Hit> of(List<Hit> hits) {
        if (hits.size() == 1 && hits.get(0).phrase().plain()) {
            return List.of(hits.get(0));
        }
        Settled settled = new Settled();
        for (Hit hit : hits) {
            if (hit.phrase().flag()) {
                settled.raised.add(hit.kind());
            }
        }
        // Exceptions first among those that begin together: they have to be known when what they lift comes by.
        hits.sort(AS_READ.thenComparing(hit -> hit.effect() != Effect.NOT));
        hits.forEach(settled::take);
        return settled.kept;
    }

    private void take(Hit hit) {
        if (hit.effect() == Effect.NOT) {
            excepted.merge(hit.kind(), hit.last(), Math::max);
        } else if (!hit.phrase().flag() && !lifted(hit)) {
            keep(hit);
        }
    }

    private boolean lifted(Hit hit) {
        return excepted.getOrDefault(hit.kind(), -1) >= hit.last()
                || !Collections.disjoint(raised, hit.phrase().vetoes());
    }

    /** Of two hits of a class that overlap the first is told, unless the second is the graver. */
    private void keep(Hit hit) {
        Integer place = places.get(hit.kind());
        if (place == null || kept.get(place).last() < hit.first()) {
            places.put(hit.kind(), kept.size());
            kept.add(hit);
        } else if (hit.effect() == Effect.BLOCK && kept.get(place).effect() != Effect.BLOCK) {
            kept.set(place, hit);
        }
    }
}
