package org.amends.stray;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.intake.ContactInput;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Typed;

/** What the pages of parcels without a case send, as the API takes it; every mistake stands at the field where it was made. */
record StrayForm(Form typed) {

    private static final int MOST_ROWS = StrayInput.MOST_ITEMS;

    static StrayForm of(MultivaluedMap<String, String> sent) {
        Form form = Form.empty();
        for (String field : sent.keySet()) {
            form = form.with(
                    field, Typed.lines(Typed.orNothing(sent.getFirst(field))).replace("\0", ""));
        }
        return new StrayForm(form);
    }

    Optional<String> words(String field) {
        return Optional.of(typed.value(field)).filter(text -> !text.isBlank());
    }

    /** Zero for what is no version. */
    int version() {
        String text = typed.value("version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** How many rows of goods the form has. */
    int rows() {
        int rows = 0;
        while (rows < MOST_ROWS && typed.typed().containsKey("what-" + rows)) {
            rows++;
        }
        return Math.max(1, rows);
    }

    /** With a row more. */
    Form longer() {
        return rows() == MOST_ROWS ? typed : typed.with("what-" + rows(), "").with("units-" + rows(), "1");
    }

    /** A row without a word is none; a first row always is one. */
    StrayInput.Parcel parcel() {
        List<StrayInput.Item> items = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            if (i == 0
                    || words("what-" + i).isPresent()
                    || words("article-" + i).isPresent()) {
                items.add(new StrayInput.Item(typed.value("what-" + i), words("article-" + i), number("units-" + i)));
            }
        }
        return new StrayInput.Parcel(
                words("code"),
                words("carrier"),
                words("sender"),
                words("order"),
                typed.value("place"),
                words("remarks"),
                items);
    }

    StrayInput.Match match(String reference, int items) {
        List<StrayInput.Assigned> assigned = new ArrayList<>();
        for (int i = 1; i <= items; i++) {
            int item = i;
            words("line-" + i).ifPresent(line -> assigned.add(new StrayInput.Assigned(item, line)));
        }
        return new StrayInput.Match(reference, assigned);
    }

    StrayInput.Opening opening() {
        return new StrayInput.Opening(
                new ContactInput(
                        typed.value("name"), words("email"), words("phone"), words("address"), typed.value("language")),
                words("words"));
    }

    private int number(String field) {
        String text = typed.value(field).strip();
        return text.isEmpty() ? 1 : text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** What breaks a rule, each at its field. */
    Form checked(Object input, Validator validator) {
        Form form = typed;
        for (ConstraintViolation<Object> violation : validator.validate(input)) {
            form = form.wrong(
                    field(violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "")),
                    violation.getMessage());
        }
        return form;
    }

    /** What the desk refused, each at its field; what is about no field of the page is about the whole form. */
    Form refused(Problem problem) {
        Form form = typed;
        for (FieldError error : problem.body().errors()) {
            form = form.wrong(field(error.field()), error.detail());
        }
        return form.isRight() ? form.wrong("", problem.body().detail()) : form;
    }

    /** The id of the field that the API calls so. */
    private static String field(String path) {
        String name = path.replaceFirst("^contact\\.", "");
        if (name.startsWith("units[") || name.startsWith("version") || name.equals("receipt")) {
            return "";
        }
        return name.replaceAll("^items\\[(\\d+)]\\.(\\w+)$", "$2-$1").replaceAll("^items.*", "what-0");
    }
}
