package org.amends.desk.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.amends.platform.problem.RuleCode;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/**
 * Says what was left out, in the words of its field: a list of "This is required" tells nobody what to do. The bundle
 * {@code pages} knows a field by the end of its id: {@code remedies-what} of {@code decide-remedies-0-what}.
 */
@ApplicationScoped
class Missing {

    private static final String FAMILY = "desk.missing";
    private static final Set<String> CODES = Set.of("not-null", "not-empty", "not-blank", "words.blank");
    private static final Pattern ROW = Pattern.compile("-(\\d{1,3})(?=-)");

    private final Messages messages;
    private final PageLanguage language;

    Missing(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** Empty when something else is wrong than that nothing is there. */
    Optional<String> sentence(String field, ConstraintViolation<?> violation) {
        return CODES.contains(RuleCode.of(violation.getMessageTemplate())) ? sentence(field) : Optional.empty();
    }

    private Optional<String> sentence(String field) {
        Matcher row = ROW.matcher(field);
        int number = row.find() ? Integer.parseInt(row.group(1)) + 1 : 0;
        List<String> parts = List.of(field.replaceAll("-\\d{1,3}(?=-)", "").split("-"));
        return IntStream.range(0, parts.size())
                .mapToObj(start -> FAMILY + "." + String.join("-", parts.subList(start, parts.size())))
                .filter(key -> messages.has("pages", key))
                .findFirst()
                .map(key -> messages.text(language.locale(), "pages", key, Map.of("number", number)));
    }
}
