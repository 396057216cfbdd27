package org.amends.guard;

import java.util.Map;
import java.util.Optional;

/**
 * One thing that is wrong with a letter.
 *
 * @param check the check's id, for instance {@code ACK-15}
 * @param span where in the text, when it is a place in the text
 * @param code stable; {@code messages/checks.properties} has a sentence ({@code <code>.reason}) and the cure ({@code <code>.fix})
 * @param arguments for these sentences, by name; instants are written in the letter's zone
 * @param list the version of the phrase list that it comes from, when a list is the reason
 */
public record Finding(
        String check,
        Severity severity,
        Optional<Span> span,
        String code,
        Map<String, String> arguments,
        Optional<String> list) {

    public Finding {
        arguments = Map.copyOf(arguments);
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
