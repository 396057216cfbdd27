package org.amends.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.amends.platform.input.WrittenInstant;
import org.jspecify.annotations.Nullable;

/** An instant is an ISO 8601 text that says its zone, in a year that people and PostgreSQL can write. */
final class StrictInstant extends StdScalarDeserializer<Instant> {

    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        Optional<Instant> moment = WrittenInstant.read(text);
        return moment.isPresent()
                ? moment.get()
                : (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant");
    }
}
