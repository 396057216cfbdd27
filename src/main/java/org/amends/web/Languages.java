package org.amends.web;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.Locale;
import java.util.Map;

/** The languages that Amends speaks, and which of them a page is in. */
public final class Languages {

    /** British English: the day before the month, 24 hours. */
    public static final Locale FALLBACK = Locale.UK;

    private static final Map<String, Locale> SPOKEN = Map.of(
            "en", FALLBACK, "et", new Locale("et", "EE"), "ru", new Locale("ru", "RU"), "sk", new Locale("sk", "SK"));

    private Languages() {}

    /** @param language of two letters */
    public static boolean include(String language) {
        return SPOKEN.containsKey(language);
    }

    /** The spoken language that fits, else English. */
    public static Locale fit(Locale wanted) {
        return SPOKEN.getOrDefault(wanted.getLanguage(), FALLBACK);
    }

    /** @param wanted a language tag (BCP 47) */
    public static Locale fit(String wanted) {
        return fit(Locale.forLanguageTag(wanted));
    }

    /** What the template was told by {@code setLocale}, else what the browser asked for. */
    static Locale of(EvalContext context) {
        Object told = context.getAttribute(TemplateInstance.LOCALE);
        if (told instanceof Locale locale) {
            return fit(locale);
        }
        if (told != null) {
            return fit(told.toString());
        }
        Object variant = context.getAttribute(TemplateInstance.SELECTED_VARIANT);
        return variant instanceof Variant selected && selected.getLocale() != null
                ? fit(selected.getLocale())
                : FALLBACK;
    }
}
