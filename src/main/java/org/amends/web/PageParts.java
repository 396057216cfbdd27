package org.amends.web;

import io.quarkus.qute.TemplateExtension;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small things that templates do with names and texts. */
final class PageParts {

    private PageParts() {}

    /** "MK" for Marta Kask, at most two letters. */
    @TemplateExtension
    static String initials(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining());
    }

    /** "Marta" of Marta Kask. */
    @TemplateExtension
    static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
