package org.amends.report.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Worklist;

/**
 * Thanks behind a number of the report.
 *
 * @param words to the letter, their beginning where they are long; a dash once they are erased
 * @param about whom or what they name
 * @param passedOnAt absent while whom it is about has not heard of it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VoiceCompliment(
        UUID id, Instant at, String words, Optional<String> about, String language, Optional<Instant> passedOnAt) {

    Worklist.Position position() {
        return new Worklist.Position(at, id);
    }
}
