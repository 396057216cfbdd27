package org.amends.guard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is wrong with a letter.
 *
 * @param check the check's id, for instance {@code ACK-15}
 * @param field what of the letter: its {@value #TEXT}, or a part below it by the name that the API knows it by
 * @param span where in that text, when it is a place in it
 * @param code stable; {@code messages/checks.properties} has a sentence ({@code <code>.reason}) and the cure ({@code <code>.fix})
 * @param arguments for these sentences, by name; instants are written in the letter's zone
 * @param list the version of the phrase list that it comes from, when a list is the reason
 * @param better what could stand in its place, when that can be known
 */
public record Finding(
        String check,
        Severity severity,
        String field,
        Optional<Span> span,
        String code,
        Map<String, String> arguments,
        Optional<String> list,
        Optional<String> better) {

    /** Everything that the sender typed as the letter itself. */
    public static final String TEXT = "text";

    /** The checks whose warnings ask why. */
    public static final Set<String> ASK_WHY = Set.of("ACK-09", "ACK-11", "ACK-20", "S1-8", "S2-4");

    public Finding {
        arguments = Map.copyOf(arguments);
    }

    public Finding(
            String check,
            Severity severity,
            Optional<Span> span,
            String code,
            Map<String, String> arguments,
            Optional<String> list) {
        this(check, severity, TEXT, span, code, arguments, list, Optional.empty());
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }

    /**
     * Whether the letter may go out with it only when its sender says why: a third party and a fault, a condition in an
     * apology, a rule as a shield, a photograph more can be honest, but seldom are.
     */
    public boolean asksWhy() {
        return severity == Severity.WARN && ASK_WHY.contains(check);
    }

    /** The same at another place. */
    public Finding at(Optional<Span> place) {
        return new Finding(check, severity, field, place, code, arguments, list, better);
    }

    /** The same with words that could stand in its place. */
    public Finding withBetter(String words) {
        return new Finding(check, severity, field, span, code, arguments, list, Optional.of(words));
    }

    /** The same about another part of the letter. */
    public Finding in(String part) {
        return new Finding(check, severity, part, span, code, arguments, list, better);
    }

    Finding asWarning() {
        return new Finding(check, Severity.WARN, field, span, code, arguments, list, better);
    }
}
