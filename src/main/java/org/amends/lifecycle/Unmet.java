package org.amends.lifecycle;

import java.util.Map;

/**
 * A condition that a refused command did not meet.
 *
 * @param code stable, in lower case with dashes, for instance {@code promise.needs-lead}; its sentence is in a bundle
 * @param field the command's field to mend, empty when it is about the case as a whole
 * @param arguments what the sentence names
 */
public record Unmet(String code, String field, Map<String, String> arguments) {

    public Unmet {
        arguments = Map.copyOf(arguments);
    }

    static Unmet of(String code) {
        return new Unmet(code, "", Map.of());
    }

    static Unmet of(String code, String field) {
        return new Unmet(code, field, Map.of());
    }
}
