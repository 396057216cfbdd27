package org.amends.letter;

import java.util.List;
import org.amends.guard.Span;

/** A text whose tokens are filled in, and where each of them stood. */
record FilledText(String text, List<Filling> fillings) {

    /** @param typed where the token stands in what was typed; {@code filled} where its value stands now */
    record Filling(Span typed, Span filled) {}

    /** The stretch of the typed text that became this one; a token is one piece. */
    Span typed(Span span) {
        return new Span(typed(span.start(), false), typed(span.end(), true));
    }

    private int typed(int at, boolean end) {
        int shift = 0;
        for (Filling filling : fillings) {
            if (at < filling.filled().start() || end && at == filling.filled().start()) {
                break;
            }
            if (at < filling.filled().end() || end && at == filling.filled().end()) {
                return end ? filling.typed().end() : filling.typed().start();
            }
            shift = filling.typed().end() - filling.filled().end();
        }
        return at + shift;
    }
}
