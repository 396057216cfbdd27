package org.amends.returns.law;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A condition of the law that something proposed does not meet.
 *
 * @param code stable, in lower case with dashes, for instance {@code deduction.no-photos}
 * @param field what to mend, empty when it is about the whole
 * @param arguments what the sentence names
 */
public record Obstacle(String code, String field, SortedMap<String, String> arguments) {

    public Obstacle {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    static Obstacle of(String code, String field) {
        return new Obstacle(code, field, Collections.emptySortedMap());
    }

    static Obstacle of(String code, String field, Map<String, String> arguments) {
        return new Obstacle(code, field, new TreeMap<>(arguments));
    }
}
