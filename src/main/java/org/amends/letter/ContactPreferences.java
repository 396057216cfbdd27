package org.amends.letter;

import java.util.Optional;

/**
 * How a customer wants to be written to, as far as they said it (S2-11).
 *
 * @param form empty: as the packs of the case say
 * @param accessNeeds what they need so that they can read, hear or reach us, in their words
 */
public record ContactPreferences(Optional<FormOfAddress> form, Optional<String> accessNeeds) {

    public static ContactPreferences none() {
        return new ContactPreferences(Optional.empty(), Optional.empty());
    }

    public static ContactPreferences of(Optional<FormOfAddress> form) {
        return new ContactPreferences(form, Optional.empty());
    }
}
