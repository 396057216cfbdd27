package org.amends.report.sheet;

import java.util.Map;

/**
 * A sentence that is said in the language of whoever reads it.
 *
 * @param key of the bundle {@code pages}
 * @param arguments by name; another sentence, and a value of a table, is said in the same language
 */
public record Said(String key, Map<String, ?> arguments) {

    public Said {
        arguments = Map.copyOf(arguments);
    }

    public static Said of(String key) {
        return new Said(key, Map.of());
    }

    /** What a value is called: {@code desk.status.CLOSED}. */
    public static Said of(String family, Enum<?> value) {
        return of(family + "." + value.name());
    }
}
