package org.amends.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** Makes of a page's form what the API takes for the same thing, by the same rules; what was typed is kept to the letter. */
@ApplicationScoped
class TypedInput {

    private final ObjectMapper json;
    private final Validator validator;
    private final OrganisationCalendar calendar;
    private final Messages messages;

    TypedInput(ObjectMapper json, Validator validator, OrganisationCalendar calendar, Messages messages) {
        this.json = json;
        this.validator = validator;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** @param input empty when something is wrong, which the form says */
    record Read<T>(Form form, Optional<T> input) {}

    /** Fields carry the form's name and what the API calls them: {@code call-from} is {@code from} of the form {@code call}. */
    <T> Read<T> read(MultivaluedMap<String, String> sent, String name, Class<T> type) {
        Form form = typed(sent);
        List<Form.Mistake> unread = new ArrayList<>();
        ObjectNode tree = tree(sent, name + "-", unread);
        Optional<T> input = parsed(tree, type);
        if (input.isEmpty()) {
            return new Read<>(form.wrong("", text("desk.form.unreadable")), input);
        }
        Form checked = form;
        for (Form.Mistake mistake : unread) {
            checked = checked.wrong(mistake.field(), mistake.text());
        }
        for (var violation : validator.validate(input.get())) {
            String field = name + "-" + violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
            checked = checked.wrong(field, violation.getMessage());
        }
        return new Read<>(checked, checked.isRight() ? input : Optional.empty());
    }

    /** The form with what the desk refused, each at its field; what is about no field of the page is about the whole form. */
    static Form refused(Form form, String name, Problem problem) {
        Form wrong = form;
        for (var error : problem.body().errors()) {
            wrong = wrong.wrong(error.field().equals("version") ? "" : name + "-" + error.field(), error.detail());
        }
        return wrong;
    }

    String text(String key) {
        return messages.text(Languages.FALLBACK, "pages", key);
    }

    private static Form typed(MultivaluedMap<String, String> sent) {
        Form form = Form.empty();
        for (String field : sent.keySet()) {
            form = form.with(field, value(sent, field));
        }
        return form;
    }

    private ObjectNode tree(MultivaluedMap<String, String> sent, String prefix, List<Form.Mistake> unread) {
        ObjectNode tree = json.createObjectNode();
        for (String field : sent.keySet()) {
            String text = value(sent, field);
            if (field.startsWith(prefix) && !text.isBlank()) {
                try {
                    put(tree, field.substring(prefix.length()), text);
                } catch (DateTimeException e) {
                    unread.add(new Form.Mistake(field, text("desk.form.moment")));
                }
            }
        }
        return tree;
    }

    private void put(ObjectNode tree, String name, String text) {
        switch (name) {
            case "at" -> tree.put(name, moment(text.strip()));
            case "version", "quietHours", "callbackHours" -> tree.put(name, number(text.strip()));
            case "active" -> tree.put(name, Boolean.parseBoolean(text));
            default -> tree.put(name, text);
        }
    }

    /** On the clocks of the organisation. */
    private String moment(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'))
                .atZone(calendar.zone())
                .toInstant()
                .toString();
    }

    /** Nothing that fits when it is no number. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Only what our own page can't send ends here. */
    private <T> Optional<T> parsed(ObjectNode tree, Class<T> type) {
        try {
            return Optional.of(json.convertValue(tree, type));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String value(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field))
                .orElse("")
                .replace("\0", "")
                .replace("\r\n", "\n");
    }
}
