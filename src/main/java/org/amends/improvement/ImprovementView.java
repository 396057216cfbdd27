package org.amends.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.journey.Step;
import org.amends.report.journey.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An improvement, for programs and for the board.
 *
 * @param step absent where it is about a cause
 * @param ownerName what its owner is called
 * @param measurements of its figure, before the change first
 */
@Schema(name = "Improvement")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImprovementView(
        UUID id,
        String title,
        Optional<Step> step,
        Optional<String> cause,
        Figure figure,
        UUID owner,
        String ownerName,
        ImprovementState state,
        Optional<Instant> inPlaceAt,
        int version,
        Instant createdAt,
        List<Measurement> measurements) {

    static ImprovementView of(Improvement improvement, String ownerName) {
        return new ImprovementView(
                improvement.id(),
                improvement.title(),
                improvement.thing().step(),
                improvement.thing().cause(),
                improvement.figure(),
                improvement.owner(),
                ownerName,
                improvement.state(),
                improvement.inPlaceAt(),
                improvement.version(),
                improvement.createdAt(),
                improvement.measurements());
    }
}
