package org.amends.report.voice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.amends.fairness.Fairness;
import org.amends.fairness.Stage;

/**
 * What one customer answered last about a stage.
 *
 * @param number by which the answers are paged
 * @param words to the letter; absent where they wrote none, and once they are erased
 * @param language in which the customer writes
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VoiceAnswer(
        @JsonIgnore long number,
        Instant at,
        Stage stage,
        Fairness fairness,
        Optional<String> words,
        String language,
        String reference,
        String title) {}
