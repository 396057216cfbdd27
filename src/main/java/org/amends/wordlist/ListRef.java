package org.amends.wordlist;

import java.util.Optional;
import java.util.regex.Pattern;
import org.amends.guard.ShippedLists;

/**
 * One version of the list of a language.
 *
 * @param version as the list itself says it, for instance {@code en-1}
 */
record ListRef(String language, String version) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern OF_AMENDS = Pattern.compile("[0-9]+");

    /** Empty when no list can be called so. */
    static Optional<ListRef> of(String language, String version) {
        boolean named = ShippedLists.LANGUAGES.contains(language)
                && version.startsWith(language + "-")
                && FORM.matcher(ending(language, version)).matches();
        return named ? Optional.of(new ListRef(language, version)) : Optional.empty();
    }

    /** Whether it is a name that a release of Amends may bring: the language and a number. */
    boolean isOfAmends() {
        return OF_AMENDS.matcher(ending(language, version)).matches();
    }

    private static String ending(String language, String version) {
        return version.substring(language.length() + 1);
    }

    @Override
    public String toString() {
        return version;
    }
}
