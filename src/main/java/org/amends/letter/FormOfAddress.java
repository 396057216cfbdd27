package org.amends.letter;

import java.util.Optional;
import java.util.stream.Stream;

/** How somebody is spoken to: teie or sina, вы or ты, vy or ty. */
public enum FormOfAddress {
    FORMAL,
    FAMILIAR;

    /** Empty for what is none. */
    public static Optional<FormOfAddress> named(String name) {
        return Stream.of(values()).filter(form -> form.name().equals(name)).findFirst();
    }
}
