package org.amends.returns.law;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a check says of a line.
 *
 * @param code why, stable, in lower case with dashes; its sentence is in a bundle
 * @param decline the closed code under which a withdrawal may be declined for it
 * @param arguments what the sentence names: instants in ISO 8601 with Z, days as ISO 8601 dates, amounts in minor units
 */
public record Verdict(Answer answer, String code, Optional<DeclineCode> decline, SortedMap<String, String> arguments) {

    public Verdict {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    static Verdict eligible(String code) {
        return eligible(code, Map.of());
    }

    static Verdict eligible(String code, Map<String, String> arguments) {
        return new Verdict(Answer.ELIGIBLE, code, Optional.empty(), new TreeMap<>(arguments));
    }

    static Verdict person(String code) {
        return person(code, Map.of());
    }

    static Verdict person(String code, Map<String, String> arguments) {
        return new Verdict(Answer.NEEDS_A_PERSON, code, Optional.empty(), new TreeMap<>(arguments));
    }

    static Verdict not(String code, Map<String, String> arguments) {
        return new Verdict(Answer.NOT_ELIGIBLE, code, Optional.empty(), new TreeMap<>(arguments));
    }

    /** Not eligible, and proven under a closed code. */
    static Verdict closed(DeclineCode decline, String code, Map<String, String> arguments) {
        return new Verdict(Answer.NOT_ELIGIBLE, code, Optional.of(decline), new TreeMap<>(arguments));
    }
}
