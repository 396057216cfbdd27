package org.amends.compliment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Worklist;
import org.amends.lifecycle.Channel;

/**
 * Thanks as they are kept.
 *
 * @param words to the letter; a dash once they are erased, with everything else that they said
 * @param about whom or what they name, in their words
 * @param language in which they wrote
 * @param passedOn empty while nobody has told whom it is about
 */
@TemplateData
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Compliment(
        UUID id,
        Instant receivedAt,
        Channel channel,
        String words,
        Optional<String> about,
        Optional<String> name,
        Optional<String> email,
        String language,
        Optional<PassedOn> passedOn,
        @JsonIgnore Optional<Instant> erasedAt) {

    private static final int IN_A_LIST = 160;

    /**
     * @param to whom it is about, as a colleague wrote it
     * @param by the colleague's name
     */
    @TemplateData
    @RegisterForReflection
    public record PassedOn(String to, String by, Instant at) {}

    @JsonProperty("erased")
    public boolean isErased() {
        return erasedAt.isPresent();
    }

    /** For lists. */
    public String beginning() {
        String line = words.strip();
        return line.codePointCount(0, line.length()) <= IN_A_LIST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, IN_A_LIST)) + "…";
    }

    Worklist.Position position() {
        return new Worklist.Position(receivedAt, id);
    }
}
