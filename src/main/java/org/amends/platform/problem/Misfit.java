package org.amends.platform.problem;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON that can be read but does not fit what is expected in its place. */
final class Misfit {

    private Misfit() {}

    static FieldError error(String path, MismatchedInputException exception) {
        if (exception instanceof StrictText.Refused refused) {
            return new FieldError(path, refused.code(), refused.sentence());
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return new FieldError(path, "json.unknown-field", unknownField(unknown.getKnownPropertyIds()));
        }
        String message = String.valueOf(exception.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return new FieldError(path, "json.trailing", "Something follows the end of the JSON. Send one value.");
        }
        if (message.startsWith("Missing required") || message.startsWith("Cannot map `null`")) {
            return new FieldError(path, "json.missing", "This is required.");
        }
        return misfit(path, exception);
    }

    private static String unknownField(@Nullable Collection<Object> known) {
        return known == null || known.isEmpty()
                ? "There is no such field here."
                : "There is no such field here. There are: "
                        + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static FieldError misfit(String path, MismatchedInputException exception) {
        Class<?> target = exception.getTargetType();
        if (target != null && target.isEnum() && exception instanceof InvalidFormatException) {
            String allowed =
                    Arrays.stream(target.getEnumConstants()).map(Misfit::name).collect(Collectors.joining(", "));
            return new FieldError(path, "json.unknown-value", "Write one of: " + allowed + ".");
        }
        return new FieldError(path, "json.wrong-type", "Write " + expected(target) + " here.");
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name();
    }

    private static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "another kind of value";
        }
        if (target == String.class || target.isEnum()) {
            return "a text in quotes";
        }
        if (target == Instant.class) {
            return "an instant with its zone, such as 2026-11-28T09:12:00Z,";
        }
        if (target == LocalDate.class) {
            return "a date such as 2026-11-28";
        }
        return expectedShape(target);
    }

    private static String expectedShape(Class<?> target) {
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "a number in its range, without quotes,";
        }
        if (Collection.class.isAssignableFrom(target) || target.isArray()) {
            return "a list in square brackets";
        }
        return target.isRecord() ? "an object in curly brackets" : "a value of the right kind";
    }
}
