package org.amends.policy.pack;

import java.util.Map;
import java.util.Optional;

/** Where everything stood in the file from which a pack was read, by its path, for instance {@code clocks[2].limit}. */
public record Places(Map<String, Place> byPath) {

    public Places {
        byPath = Map.copyOf(byPath);
    }

    static Places none() {
        return new Places(Map.of());
    }

    /** The place of the path itself, or of the nearest thing around it. */
    Place of(String path) {
        String at = path;
        while (!at.isEmpty()) {
            Optional<Place> place = Optional.ofNullable(byPath.get(at));
            if (place.isPresent()) {
                return place.get();
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return Place.START;
    }
}
