package org.amends.returns.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The button that somebody pressed: {@code next}, {@code back}, {@code send}, {@code anew}, {@code keep}, {@code obstacle}, {@code way.CARD} or {@code change.WISH}.
 *
 * @param which what stands behind the dot, or nothing
 */
record Pressed(What what, String which) {

    enum What {
        NEXT,
        BACK,
        SEND,
        /** Nothing of what was typed is to be kept. */
        ANEW,
        WAY,
        /** Something is in the way on the page that was shown. */
        OBSTACLE,
        CHANGE,
        /** Nothing was pressed: it is kept while somebody types. */
        KEEP
    }

    /** Return in a field, and whatever is no button, goes on. */
    static Pressed of(@Nullable String sent) {
        String[] parts = sent == null ? new String[] {"next"} : sent.split("\\.", 2);
        try {
            return new Pressed(What.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts.length > 1 ? parts[1] : "");
        } catch (IllegalArgumentException none) {
            return new Pressed(What.NEXT, "");
        }
    }
}
