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

    private Violations() {}

    static Problem problem(ConstraintViolationException exception) {
        List<FieldError> errors = exception.getConstraintViolations().stream()
                .map(violation -> new FieldError(
                        field(violation.getPropertyPath()),
                        RuleCode.of(violation.getMessageTemplate()),
                        violation.getMessage()))
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
