package org.amends.wordlist;

import java.util.Map;

/**
 * Why a list is refused, or does not go live.
 *
 * @param line counted from 1; 0 when it is about the list as a whole
 * @param code names the rule and never changes; {@code messages/wordlists.properties} has its sentence
 * @param arguments for the sentence, by name
 */
record Fault(int line, String code, Map<String, Object> arguments) {

    Fault {
        arguments = Map.copyOf(arguments);
    }

    static Fault of(String code, Map<String, Object> arguments) {
        return new Fault(0, code, arguments);
    }
}
