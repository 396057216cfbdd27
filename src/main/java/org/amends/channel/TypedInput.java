package org.amends.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Makes of a page's form what the API takes for the same thing, by the same rules; what was typed is kept to the letter. */
@ApplicationScoped
class TypedInput {

    /** The fields of all forms, as they stand on their pages. */
    private static final List<String> FIELDS = List.of(
            "id",
            "kind",
            "channel",
            "from",
            "name",
            "at",
            "caseReference",
            "note",
            "address",
            "ownerId",
            "fallbackId",
            "callbackHours",
            "quietHours",
            "active",
            "how",
            "said",
            "reference");

    private static final Comparator<Form.Mistake> ON_THE_PAGE =
            Comparator.comparing(mistake -> FIELDS.indexOf(mistake.field().replaceAll("^[a-z]+-", "")));

    private final ObjectMapper json;
    private final Validator validator;
    private final OrganisationCalendar calendar;
    private final Messages messages;
    private final PageLanguage language;

    TypedInput(
            ObjectMapper json,
            Validator validator,
            OrganisationCalendar calendar,
            Messages messages,
            PageLanguage language) {
        this.json = json;
        this.validator = validator;
        this.calendar = calendar;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A form that was read.
     *
     * @param typed all of it, to the letter
     * @param input empty when something is wrong
     */
    record Read<T>(Form typed, List<Form.Mistake> mistakes, Optional<T> input) {

        Read<T> wrong(String field, String text) {
            List<Form.Mistake> more = new ArrayList<>(mistakes);
            more.add(new Form.Mistake(field, text));
            return new Read<>(typed, List.copyOf(more), Optional.empty());
        }

        /** What the desk refused, each at its field; what is about no field of the page is about the whole form. */
        Read<T> refused(String name, Problem problem) {
            Read<T> wrong = this;
            for (var error : problem.body().errors()) {
                wrong = wrong.wrong(onThePage(name, error.field()), error.detail());
            }
            return wrong;
        }

        private static String onThePage(String name, String field) {
            return switch (field) {
                case "version" -> "";
                case "channel" -> field;
                default -> name + "-" + field;
            };
        }

        /** With its mistakes in the order of the page. */
        Form form() {
            Form form = typed;
            for (Form.Mistake mistake : mistakes.stream().sorted(ON_THE_PAGE).toList()) {
                form = form.wrong(mistake.field(), mistake.text());
            }
            return form;
        }
    }

    /** Fields carry the form's name and what the API calls them: {@code call-from} is {@code from} of the form {@code call}. */
    <T> Read<T> read(MultivaluedMap<String, String> sent, String name, Class<T> type) {
        List<Form.Mistake> mistakes = new ArrayList<>();
        Optional<T> input = parsed(tree(sent, name + "-", mistakes), type);
        if (input.isEmpty()) {
            mistakes.add(new Form.Mistake("", text("desk.form.unreadable")));
        } else {
            for (var violation : validator.validate(input.get())) {
                String path = violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
                mistakes.add(new Form.Mistake(name + "-" + path, violation.getMessage()));
            }
        }
        return new Read<>(typed(sent), List.copyOf(mistakes), mistakes.isEmpty() ? input : Optional.empty());
    }

    String text(String key) {
        return messages.text(language.locale(), "pages", key);
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
