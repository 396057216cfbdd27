package org.amends.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.amends.compliment.Compliment;

/** What somebody thanked for, as it is handed out to them: who of us heard of it is not theirs. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ComplimentData(
        Instant at,
        String words,
        Optional<String> about,
        Optional<String> name,
        Optional<String> email,
        String language) {

    static ComplimentData of(Compliment compliment) {
        return new ComplimentData(
                compliment.receivedAt(),
                compliment.words(),
                compliment.about(),
                compliment.name(),
                compliment.email(),
                compliment.language());
    }
}
