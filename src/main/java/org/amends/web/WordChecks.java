package org.amends.web;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Optional;
import org.amends.platform.input.EmailAddress;
import org.amends.platform.input.Phone;
import org.amends.platform.input.Words;

/** The rules that every way in shares, asked field by field, with a sentence of the page's own for what is missing. */
@Singleton
public class WordChecks {

    private final Validator validator;
    private final Messages messages;
    private final PageLanguage language;

    WordChecks(Validator validator, Messages messages, PageLanguage language) {
        this.validator = validator;
        this.messages = messages;
        this.language = language;
    }

    /** Only carries the rules. */
    private record Rules(
            @Words(max = 20_000) String words,
            @Words(max = 20_000, oneLine = true) String line,
            @EmailAddress String email,
            @Phone String phone) {}

    /** @param missing the key of what to say when there is nothing */
    public Form check(Form form, String field, int longest, String missing) {
        return check(form, field, "words", longest, missing);
    }

    /** The same for a name or the like, which has no line breaks. */
    public Form line(Form form, String field, int longest, String missing) {
        return check(form, field, "line", longest, missing);
    }

    private Form check(Form form, String field, String rule, int longest, String missing) {
        String text = form.value(field);
        if (text.isBlank()) {
            return form.wrong(field, text(missing, Map.of()));
        }
        Optional<String> broken = broken(rule, text);
        if (broken.isPresent()) {
            return form.wrong(field, broken.get());
        }
        int length = text.codePointCount(0, text.length());
        return length > longest
                ? form.wrong(field, text("customer.tooLong", Map.of("length", length, "longest", longest)))
                : form;
    }

    public Form email(Form form, String field) {
        return ifWritten(form, field, "email");
    }

    public Form phone(Form form, String field) {
        return ifWritten(form, field, "phone");
    }

    private Form ifWritten(Form form, String field, String rule) {
        String text = form.value(field).strip();
        return text.isEmpty()
                ? form
                : broken(rule, text)
                        .map(sentence -> form.wrong(field, sentence))
                        .orElse(form);
    }

    private Optional<String> broken(String rule, String text) {
        return validator.validateValue(Rules.class, rule, text).stream()
                .map(ConstraintViolation::getMessage)
                .findFirst();
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", key, arguments);
    }
}
