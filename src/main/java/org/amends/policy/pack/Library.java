package org.amends.policy.pack;

import java.util.Map;
import java.util.Optional;

/** Where the parents of a pack are found. */
@FunctionalInterface
public interface Library {

    Optional<Pack> find(PackRef ref);

    static Library of(Map<PackRef, Pack> packs) {
        Map<PackRef, Pack> all = Map.copyOf(packs);
        return ref -> Optional.ofNullable(all.get(ref));
    }

    static Library none() {
        return of(Map.of());
    }
}
