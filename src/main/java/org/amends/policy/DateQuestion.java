package org.amends.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.policy.pack.Clock;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.Trigger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is due when, if this happens?
 *
 * @param held when events came for which a refund may wait
 * @param letters how many letters of extension go out in time
 */
record DateQuestion(
        @Schema(description = "The duty; of its clocks the strictest answers") @Nullable
        Duty duty,

        @Schema(
                description =
                        "Or one clock by its id; “returns.window” is the time in which goods may come back. Wins over the duty.")
        @Nullable
        @Size(max = 100)
        String clock,

        @Schema(description = "What starts it; may be left out for a clock that only one event starts") @Nullable
        Trigger startedBy,

        @NotNull Instant from,
        @Nullable Map<Trigger, @NotNull Instant> held,
        @Nullable @Min(0) @Max(10) Integer letters) {

    static final String RETURN_WINDOW = "returns.window";

    boolean asksForReturnWindow() {
        return RETURN_WINDOW.equals(clock);
    }

    Optional<Trigger> startOf(Clock asked) {
        return Optional.ofNullable(startedBy)
                .or(() -> asked.start().size() == 1 ? asked.start().stream().findFirst() : Optional.empty());
    }

    int extensions() {
        return letters == null ? 0 : letters;
    }

    /** The first event for which this clock may wait. */
    Optional<Instant> heldUntil(Clock asked) {
        return Stream.ofNullable(held)
                .flatMap(map -> map.entrySet().stream())
                .filter(event -> asked.holdUntilAny().contains(event.getKey()))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo);
    }
}
