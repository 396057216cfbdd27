package org.amends.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which field of a JSON body can't be read, and by which rule. Never repeats what was written in it. */
final class Unreadable {

    private Unreadable() {}

    /** Whether it was the client's JSON that failed, and not ours on the way out. */
    static boolean isTheirs(JsonProcessingException exception) {
        return !(exception instanceof InvalidDefinitionException)
                && (exception instanceof StreamConstraintsException || exception.getProcessor() instanceof JsonParser);
    }

    static Problem problem(JsonProcessingException exception) {
        FieldError error = error(exception);
        return Problem.invalid(error.field(), error.code(), error.detail());
    }

    private static FieldError error(JsonProcessingException exception) {
        if (exception instanceof MismatchedInputException mismatch) {
            return Misfit.error(path(mismatch.getPath()), mismatch);
        }
        String path = exception instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        JsonProcessingException root = root(exception);
        return root instanceof StreamConstraintsException limits ? tooMuch(path, limits) : malformed(path, root);
    }

    private static JsonProcessingException root(JsonProcessingException exception) {
        return exception.getCause() instanceof JsonProcessingException cause ? root(cause) : exception;
    }

    /** Jackson tells its limits apart by their sentences only. */
    private static FieldError tooMuch(String path, StreamConstraintsException limits) {
        String message = String.valueOf(limits.getOriginalMessage());
        if (message.contains("nesting depth")) {
            return new FieldError(
                    path, "json.too-deep", "JSON may be nested " + JsonLimits.DEPTH + " levels deep here.");
        }
        if (message.contains("Number value")) {
            return new FieldError(path, "json.number-too-long", "A number may have " + JsonLimits.DIGITS + " digits.");
        }
        if (message.contains("String value")) {
            return new FieldError(path, "json.text-too-long", "A text may have " + JsonLimits.TEXT + " characters.");
        }
        return new FieldError(path, "json.too-much", "The JSON is larger than this service reads.");
    }

    private static FieldError malformed(String path, JsonProcessingException exception) {
        if (String.valueOf(exception.getOriginalMessage()).startsWith("Duplicate field")) {
            String name = name(exception.getProcessor());
            String field = path.isEmpty() || path.endsWith(name) ? name : path + "." + name;
            return new FieldError(field, "json.duplicate-field", "The field stands there twice. Write it once.");
        }
        if (exception instanceof InputCoercionException) {
            return new FieldError(path, "json.wrong-type", "Write a number in its range here.");
        }
        return new FieldError(path, "json.malformed", "This is not JSON" + place(exception.getLocation()) + ".");
    }

    private static String name(@Nullable Object processor) {
        String name = processor instanceof JsonParser parser
                ? parser.getParsingContext().getCurrentName()
                : null;
        return name == null ? "" : name;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(Math.max(reference.getIndex(), 0)).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
