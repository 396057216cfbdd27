package org.amends.stray;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.amends.intake.ContactInput;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff send about parcels that belong to no case. */
public final class StrayInput {

    private static final int MOST_UNITS = 100_000;
    static final int MOST_ITEMS = 100;

    private StrayInput() {}

    @Schema(name = "StrayItem")
    public record Item(
            @Schema(description = "What it is", examples = "A toaster, grey") @NotNull @Words(max = 500)
            String what,

            @Schema(description = "The shop's number of the article, or its GTIN", examples = "85123A")
            Optional<@Words(max = 150, oneLine = true) String> article,

            @Min(1) @Max(MOST_UNITS) int units) {}

    @Schema(name = "NewStrayParcel")
    public record Parcel(
            @Schema(description = "As its label says; absent when it has none", examples = "RR123456789EE")
            Optional<@Words(max = 80) String> code,

            @Schema(examples = "Omniva") Optional<@Words(max = 100, oneLine = true) String> carrier,

            @Schema(
                    description = "As it is written on the parcel, the name in the first line",
                    examples = "Anna Tamm\nPikk 1\n10123 Tallinn")
            Optional<@Words(max = 500) String> sender,

            @Schema(description = "What it says of an order or a case", examples = "581585")
            Optional<@Words(max = 100, oneLine = true) String> order,

            @Schema(description = "Where it lies", examples = "Shelf R3") @NotNull @Words(max = 200, oneLine = true)
            String place,

            @Schema(description = "What has to be said about it")
            Optional<@Words(max = 2_000) String> remarks,

            @Schema(description = "What is in it") @NotNull @Size(min = 1, max = MOST_ITEMS)
            List<@Valid @NotNull Item> items) {}

    @Schema(name = "StrayItemOfLine")
    record Assigned(
            @Schema(description = "The number of the item in the parcel") @Min(1)
            int item,

            @Schema(description = "The line of the case's order that it is") @NotNull @Words(max = 150)
            String line) {}

    @Schema(name = "StrayMatch")
    record Match(
            @Schema(description = "The case that it belongs to", examples = "C-0000-0001-1") @NotNull @Words(max = 40)
            String reference,

            @Schema(
                    description = "Which line each item is. Absent: by the number of the article. What is in no line is"
                            + " recorded as unexpected")
            @Nullable
            @Size(max = MOST_ITEMS)
            List<@Valid @NotNull Assigned> items) {}

    @Schema(name = "StrayMatchReversal")
    record Reversal(
            @Schema(
                    description = "Why it is not that case's",
                    examples = "The name on the parcel is another customer's.")
            @NotNull
            @Words(max = 2_000)
            String reason) {}

    @Schema(name = "StrayCase")
    record Opening(
            @NotNull @Valid ContactInput contact,

            @Schema(description = "What the sender writes, to the letter; absent when nothing lay in the parcel")
            Optional<@Words(max = 20_000) String> words) {}

    @Schema(name = "StrayLetGo")
    record LetGo(
            @Schema(
                    description = "Where it goes and why it is not ours",
                    examples = "Meant for the shop next door; handed over to them.")
            @NotNull
            @Words(max = 2_000)
            String said) {}
}
