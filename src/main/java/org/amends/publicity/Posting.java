package org.amends.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A review or a post about a case.
 *
 * @param link absent once the case is erased
 * @param capturedAt when a colleague saw it as it is noted here
 * @param words what it said, to the letter; absent where nobody copied it, and once the case is erased
 * @param openedCase whether the case began with it
 * @param lodgedBy a colleague's name
 */
@TemplateData
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Posting(
        UUID id,
        Kind kind,
        Optional<String> link,
        Instant capturedAt,
        Optional<String> words,
        boolean openedCase,
        String lodgedBy,
        Instant at) {

    /** What it is. */
    @TemplateData
    public enum Kind {
        REVIEW,
        POST
    }
}
