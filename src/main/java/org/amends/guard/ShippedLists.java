package org.amends.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The phrase lists that come with Amends, as they are written. */
public final class ShippedLists {

    /** Every language whose letters have a list of their own. */
    public static final List<String> LANGUAGES = List.of("en", "et", "ru", "sk");

    private ShippedLists() {}

    public static String text(String language) {
        String name = "/guard/phrases-" + language + ".tsv";
        try (InputStream file = ShippedLists.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
