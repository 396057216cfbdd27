package org.amends.letter;

import java.util.Optional;

/** The templates that the house wrote itself. */
public interface HouseTemplates {

    /**
     * @param language of two letters
     * @return empty where the one that comes with Amends counts
     */
    Optional<String> text(TemplateKind kind, String language, FormOfAddress form);
}
