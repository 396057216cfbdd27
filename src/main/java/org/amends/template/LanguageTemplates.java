package org.amends.template;

import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.amends.letter.FormOfAddress;
import org.amends.letter.FormsOfAddress;

/**
 * All templates of one language in one form of address, as a row of their list.
 *
 * @param letters one of each kind, never empty
 */
@TemplateData
public record LanguageTemplates(List<HouseTemplate> letters) {

    /** In the order in which the templates come. */
    static List<LanguageTemplates> of(List<HouseTemplate> templates) {
        return templates.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.language(), one.form()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(LanguageTemplates::new)
                .toList();
    }

    public String language() {
        return letters.get(0).language();
    }

    public FormOfAddress form() {
        return letters.get(0).form();
    }

    /** Whether the language has another form to tell this one from. */
    public boolean isOneOfTwo() {
        return FormsOfAddress.matters(language());
    }
}
