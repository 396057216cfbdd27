package org.amends.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Text is only what stands in quotes, and only what the database can keep: PostgreSQL has no U+0000, UTF-8 has no half of a
 * surrogate pair. Everything else is kept as it was written.
 */
final class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            throw new Refused(parser, "words.control", "The character U+0000 can't be kept. Leave it out.");
        }
        if (Surrogates.anyAlone(text)) {
            throw new Refused(parser, "words.surrogate", "Half a character (a lone surrogate) can't be kept.");
        }
        return text;
    }

    static final class Refused extends MismatchedInputException {

        private final String code;
        private final String sentence;

        Refused(JsonParser parser, String code, String sentence) {
            super(parser, sentence, String.class);
            this.code = code;
            this.sentence = sentence;
        }

        String code() {
            return code;
        }

        String sentence() {
            return sentence;
        }
    }
}
