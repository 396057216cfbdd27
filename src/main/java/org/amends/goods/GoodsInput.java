package org.amends.goods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff send about goods. */
public final class GoodsInput {

    private static final int MOST = 100_000;

    private GoodsInput() {}

    @Schema(name = "CountedUnits")
    public record Counted(
            @Schema(description = "The line's id at the shop", examples = "1") @NotNull @Words(max = 150)
            String line,

            @Schema(description = "How many came; what is more than is still out is recorded as too much")
            @Min(1)
            @Max(MOST)
            int quantity) {}

    @Schema(name = "UnexpectedGoods")
    public record Other(
            @NotNull Unexpected.Kind kind,

            @Schema(description = "The line that it belongs to or is too much of")
            Optional<@Words(max = 150) String> line,

            @Schema(description = "What it is", examples = "A toaster, grey") @NotNull @Words(max = 500)
            String what,

            @Min(1) @Max(MOST) int quantity) {}

    @Schema(name = "Parcel")
    public record Parcel(
            @Schema(description = "As its label says", examples = "RR123456789EE")
            Optional<@Words(max = 80) String> code,

            @Schema(description = "What was counted of the lines of the case") @Nullable @Size(max = 1_000)
            List<@Valid @NotNull Counted> units,

            @Schema(description = "What came and was not expected") @Nullable @Size(max = 100)
            List<@Valid @NotNull Other> unexpected,

            @Schema(description = "What has to be said about it")
            Optional<@Words(max = 2_000) String> remarks) {

        List<Counted> counted() {
            return units == null ? List.of() : units;
        }

        List<Other> others() {
            return unexpected == null ? List.of() : unexpected;
        }
    }

    @Schema(name = "Inspection")
    public record Inspected(
            @Schema(description = "The line, or else the unexpected goods")
            Optional<@Words(max = 150) String> line,

            @Schema(description = "The id of unexpected goods")
            Optional<UUID> unexpected,

            @NotNull Grade grade,
            @Min(1) @Max(MOST) int quantity,

            @Schema(description = "Where they go; without it, that is said later")
            Optional<Disposition> disposition,

            @Schema(description = "That these units were graded so before, and only their disposition is said now")
            Optional<Boolean> gradedBefore,

            @Schema(description = "Photographs of the case; needed below grade B") @Nullable @Size(max = 20)
            List<@NotNull UUID> photographs,

            Optional<@Words(max = 2_000) String> note) {

        Item item() {
            return new Item(line, unexpected);
        }

        List<UUID> shown() {
            return photographs == null ? List.of() : photographs;
        }

        boolean isOnlyDisposition() {
            return gradedBefore.orElse(false);
        }
    }

    @Schema(name = "InspectionReversal")
    public record Reversal(
            @Schema(description = "What was wrong about it") @NotNull @Words(max = 2_000)
            String reason) {}

    @Schema(name = "Discrepancy")
    public record Discrepant(
            @NotNull Discrepancy.Kind kind,

            @Schema(description = "The line, or else the unexpected goods")
            Optional<@Words(max = 150) String> line,

            @Schema(description = "The id of unexpected goods")
            Optional<UUID> unexpected,

            @Min(1) @Max(MOST) int quantity,

            @Schema(description = "What was found, for the owner and the customer") @NotNull @Words(max = 2_000)
            String note,

            @Schema(description = "Photographs that the customer may see") @NotEmpty @Size(max = 20)
            List<@NotNull UUID> photographs) {

        Item item() {
            return new Item(line, unexpected);
        }
    }

    @Schema(name = "DiscrepancyEnd")
    public record Ended(
            @Schema(description = "What came of it, for the customer") @NotNull @Words(max = 2_000)
            String outcome) {}

    @Schema(name = "DeductionProposal")
    public record Deducted(
            @NotNull @Words(max = 150) String line,
            @Min(1) @Max(MOST) int quantity,

            @Schema(description = "As the inspection graded them") @NotNull
            Grade grade,

            @Schema(description = "In units of the currency's smallest coin", examples = "1200") @Positive
            long minor,

            @Schema(description = "What the loss of value is, for the customer") @NotNull @Words(max = 2_000)
            String text,

            @Schema(description = "Photographs that the customer may see") @NotEmpty @Size(max = 20)
            List<@NotNull UUID> photographs) {}

    @Schema(name = "DeductionVerdict")
    public record Judged(
            boolean approved,

            @Schema(description = "Why") @NotNull @Words(max = 2_000)
            String reason) {}
}
