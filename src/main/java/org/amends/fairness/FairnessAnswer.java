package org.amends.fairness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * What a customer answered about a stage.
 *
 * @param seq the event that closed the stage
 * @param words to the letter; empty where they wrote none, and once they are erased
 */
@TemplateData
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FairnessAnswer(Stage stage, @JsonIgnore int seq, Fairness fairness, Optional<String> words, Instant at) {

    /** Whether they said just that before, as with a form that is sent twice. */
    public boolean says(Fairness other, Optional<String> otherWords) {
        return fairness == other && words.equals(otherWords);
    }
}
