package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** With what a letter begins in the composer: the house's own template, else the one that comes with Amends. */
@ApplicationScoped
public class LetterTemplates {

    /** What a template may name. */
    public static final String NAME = "name";

    public static final String REFERENCE = "reference";
    public static final String OWNER = "owner";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]{1,20})}");

    private final HouseTemplates house;
    private final SetPhrases phrases;

    LetterTemplates(HouseTemplates house, SetPhrases phrases) {
        this.house = house;
        this.phrases = phrases;
    }

    /** @param known what stands for the names of a template; names that are not known stay as they are */
    public String text(TemplateKind kind, String language, FormOfAddress form, Map<String, String> known) {
        return house.text(kind, Locale.forLanguageTag(language).getLanguage(), form)
                .map(text -> filled(text, known))
                .orElseGet(() -> shipped(kind, language, form, known));
    }

    /** The one that comes with Amends. */
    public String shipped(TemplateKind kind, String language, FormOfAddress form, Map<String, String> known) {
        return phrases.text(Locale.forLanguageTag(language), form, kind.key(), known);
    }

    /** In one pass, so that a name that looks like a placeholder stays a name. */
    private static String filled(String text, Map<String, String> known) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(1), found.group())));
    }
}
