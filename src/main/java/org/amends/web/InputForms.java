package org.amends.web;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;

/**
 * Holds what a page's form stands for against the rules of the API, whose fields have the names of the form's. What was typed is kept
 * to the letter, and each mistake is said at its field in the reader's language.
 */
@Singleton
public class InputForms {

    private static final String PAGES = "pages";

    private final Validator validator;
    private final Messages messages;
    private final PageLanguage language;

    InputForms(Validator validator, Messages messages, PageLanguage language) {
        this.validator = validator;
        this.messages = messages;
        this.language = language;
    }

    /** All that was sent. */
    public static Form typed(MultivaluedMap<String, String> sent) {
        Form form = Form.empty();
        for (String field : sent.keySet()) {
            form = form.with(
                    field, Optional.ofNullable(sent.getFirst(field)).orElse("").replace("\0", ""));
        }
        return form;
    }

    /** With what the rules of the input say. */
    public Form checked(Form form, Object input) {
        Form checked = form;
        for (ConstraintViolation<Object> broken : validator.validate(input).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .toList()) {
            checked = checked.wrong(field(broken.getPropertyPath().toString()), broken.getMessage());
        }
        return checked;
    }

    /**
     * With what was refused when it was tried.
     *
     * @param faults where the page has sentences of its own: a code of a field, or the last part of a problem's type, follows it
     */
    public Form refused(Form form, Problem problem, String faults) {
        List<FieldError> errors = problem.body().errors();
        if (errors.isEmpty()) {
            String code = problem.body().type().replaceAll(".*/", "");
            return form.wrong("", sentence(faults + code, problem.body().detail()));
        }
        Form refused = form;
        for (FieldError error : errors) {
            refused = refused.wrong(field(error.field()), sentence(faults + error.code(), error.detail()));
        }
        return refused;
    }

    /**
     * With what was refused when it was tried, in the words of whoever refused it.
     *
     * @param field of the page for the API's path of a field; empty for the whole form
     */
    public static Form marked(Form form, Problem problem, UnaryOperator<String> field) {
        Form marked = form;
        for (FieldError error : problem.body().errors()) {
            marked = marked.wrong(field.apply(error.field()), error.detail());
        }
        return marked.isRight() ? marked.wrong("", problem.body().detail()) : marked;
    }

    /** A sentence of the pages' bundle. */
    public String text(String key) {
        return messages.text(language.locale(), PAGES, key);
    }

    private String sentence(String key, String otherwise) {
        return messages.has(PAGES, key) ? text(key) : otherwise;
    }

    /** A page has one field for a list, and none for a version. */
    private static String field(String path) {
        String field = path.replaceAll("[\\[.<].*", "");
        return field.equals("version") ? "" : field;
    }
}
