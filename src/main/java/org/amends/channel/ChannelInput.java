package org.amends.channel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.amends.lifecycle.Channel;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A channel as people write it. */
public final class ChannelInput {

    static final String ID = "[a-z][a-z0-9-]{0,39}";

    private static final int LONGEST_SILENCE = 2_000;
    private static final int LATEST_CALLBACK = 400;

    private ChannelInput() {}

    @Schema(name = "NewChannel")
    public record New(
            @Schema(description = "A short name for programs, such as help-line; it never changes")
            @NotNull
            @Pattern(regexp = ID)
            String id,

            @NotNull Channel kind,

            @Schema(description = "As colleagues call it") @NotNull @Words(max = 100)
            String name,

            @Schema(description = "The number, mail address or street that customers use; anybody may read it")
            @NotNull
            @Words(max = 300)
            String address,

            @Schema(description = "Who answers for it") @NotNull
            UUID ownerId,

            @Schema(description = "Who takes over; somebody else") @NotNull
            UUID fallbackId,

            @Schema(description = "How many hours while we are open it may be silent before it alarms")
            @Min(1)
            @Max(LONGEST_SILENCE)
            int quietHours,

            @Schema(description = "Within how many hours while we are open a missed call is called back")
            @Min(1)
            @Max(LATEST_CALLBACK)
            int callbackHours) {

        Terms terms() {
            return new Terms(kind, name.strip(), address.strip(), ownerId, fallbackId, quietHours, callbackHours, true);
        }
    }

    @Schema(name = "ChangedChannel")
    public record Changed(
            @Schema(description = "The version that was read") @Min(1)
            int version,

            @NotNull Channel kind,
            @NotNull @Words(max = 100) String name,
            @NotNull @Words(max = 300) String address,
            @NotNull UUID ownerId,
            @NotNull UUID fallbackId,
            @Min(1) @Max(LONGEST_SILENCE) int quietHours,
            @Min(1) @Max(LATEST_CALLBACK) int callbackHours,

            @Schema(description = "Whether customers can still use it; one that they can't does not alarm") @NotNull
            Boolean active) {

        Terms terms() {
            return new Terms(
                    kind, name.strip(), address.strip(), ownerId, fallbackId, quietHours, callbackHours, active);
        }
    }

    /** What can be changed about a channel. */
    record Terms(
            Channel kind,
            String name,
            String address,
            UUID ownerId,
            UUID fallbackId,
            int quietHours,
            int callbackHours,
            boolean active) {}
}
