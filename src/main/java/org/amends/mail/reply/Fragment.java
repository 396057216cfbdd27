package org.amends.mail.reply;

/** Some lines of a mail that belong together. */
public record Fragment(Kind kind, String text) {

    public enum Kind {
        /** What the writer wrote. */
        WORDS(true),
        /** Somebody else's words that the writer answers below them. */
        ANSWERED(true),
        /** The earlier mail that the program put along. */
        QUOTED(false),
        SIGNATURE(false);

        private final boolean shown;

        Kind(boolean shown) {
            this.shown = shown;
        }

        /** False for what a reader unfolds only if wanted. */
        public boolean shown() {
            return shown;
        }
    }
}
