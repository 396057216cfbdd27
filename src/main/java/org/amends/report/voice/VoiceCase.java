package org.amends.report.voice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Worklist;
import org.amends.lifecycle.CaseStatus;

/**
 * A case behind a number of the report.
 *
 * @param at what the number counts: when it came in, was told to others, was lodged, or a stage of it closed
 * @param words the customer's, to the letter, their beginning where they are long; absent where there are none, and once they are erased
 * @param language in which the customer writes
 * @param firstContactMinutes until the first letter of a person; absent where that is not what is counted
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VoiceCase(
        @JsonIgnore UUID id,
        String reference,
        String title,
        CaseStatus status,
        Instant at,
        Optional<String> words,
        String language,
        Optional<Long> firstContactMinutes) {

    Worklist.Position position() {
        return new Worklist.Position(at, id);
    }
}
