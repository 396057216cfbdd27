package org.amends.web;

import jakarta.inject.Singleton;
import jakarta.validation.MessageInterpolator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.amends.platform.problem.RuleCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What a broken rule says, from the bundle {@code input} under the rule's code, with the rule's attributes as arguments. */
@Singleton
final class FieldSentences implements MessageInterpolator {

    private final Messages messages;
    private final PageLanguage language;
    private final MessageInterpolator standard = new ParameterMessageInterpolator();

    FieldSentences(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, language.locale());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        Map<String, Object> arguments =
                new HashMap<>(context.getConstraintDescriptor().getAttributes());
        return messages.find(locale, "input", RuleCode.of(template), arguments)
                .orElseGet(() -> standard.interpolate(template, context, locale));
    }
}
