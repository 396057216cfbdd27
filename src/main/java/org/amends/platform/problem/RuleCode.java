package org.amends.platform.problem;

import java.util.Locale;

/** The stable code of a Bean Validation rule, taken from its message template. */
public final class RuleCode {

    private RuleCode() {}

    /**
     * {@code {words.blank}} is {@code words.blank}; the standard's own {@code {jakarta.validation.constraints.NotNull.message}}
     * is {@code not-null}; a constraint with a sentence instead of a code is {@code invalid}.
     */
    public static String of(String template) {
        if (!template.startsWith("{") || !template.endsWith("}")) {
            return "invalid";
        }
        String key = template.substring(1, template.length() - 1);
        return key.endsWith(".message") ? ofClass(key.substring(0, key.length() - ".message".length())) : key;
    }

    private static String ofClass(String name) {
        return name.substring(name.lastIndexOf('.') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
