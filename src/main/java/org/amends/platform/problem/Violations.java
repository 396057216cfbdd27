package org.amends.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what Bean Validation found as fields the way the client wrote them. */
final class Violations {

    private static final FieldError MISSING_BODY =
            new FieldError("body", "not-null", "The body is missing. Send it as JSON.");

    private Violations() {}

    static Problem problem(ConstraintViolationException exception) {
        List<FieldError> errors = exception.getConstraintViolations().stream()
                .map(violation -> isMissingBody(violation) ? MISSING_BODY : error(violation))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
        return Problem.invalid(errors);
    }

    /** What a method of ours gave back broke a rule: our mistake, not the client's. */
    static boolean isOurs(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .anyMatch(path -> nodes(path).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(
                field(violation.getPropertyPath()),
                RuleCode.of(violation.getMessageTemplate()),
                violation.getMessage());
    }

    /** Of a method's parameters, the body alone has to be there; the others have defaults or are part of the address. */
    private static boolean isMissingBody(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation.getPropertyPath());
        return violation.getInvalidValue() == null
                && nodes.get(nodes.size() - 1).getKind() == ElementKind.PARAMETER;
    }

    private static String field(Path path) {
        List<Path.Node> nodes = nodes(path).stream()
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        StringBuilder field = new StringBuilder();
        nodes.stream().filter(node -> node.getKind() != ElementKind.PARAMETER).forEach(node -> append(field, node));
        return field.isEmpty() && !nodes.isEmpty() ? String.valueOf(nodes.get(0).getName()) : field.toString();
    }

    private static List<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false).toList();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        } else if (node.isInIterable() && node.getKey() != null) {
            field.append('.').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
