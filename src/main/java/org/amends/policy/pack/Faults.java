package org.amends.policy.pack;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file, up to a number that somebody still reads. */
final class Faults {

    static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    void add(Place place, String path, String code, String message) {
        if (faults.size() < MOST) {
            faults.add(new Fault(place.line(), place.column(), path, code, message));
        }
    }

    boolean any() {
        return !faults.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
