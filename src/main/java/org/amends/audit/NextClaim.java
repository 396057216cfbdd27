package org.amends.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** What an event's bytes say is due next. */
record NextClaim(int deadline, Instant dueAt) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Optional<NextClaim> in(byte[] canonical) {
        try {
            JsonNode next = MAPPER.readTree(canonical).path("next");
            return next.isObject()
                    ? Optional.of(new NextClaim(
                            next.path("deadline").asInt(),
                            Instant.parse(next.path("dueAt").asText())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
