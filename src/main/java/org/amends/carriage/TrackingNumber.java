package org.amends.carriage;

import java.util.Locale;
import java.util.Optional;

/** By what carriers, scanners and people call a parcel: they write spaces and small letters as they like. */
final class TrackingNumber {

    private TrackingNumber() {}

    static String folded(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Empty for what no label says. */
    static Optional<String> of(String text) {
        return Optional.of(folded(text)).filter(folded -> folded.matches("[A-Z0-9./_-]{3,64}"));
    }
}
