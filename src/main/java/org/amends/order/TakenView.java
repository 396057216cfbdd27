package org.amends.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import org.amends.order.snapshot.OrderName;
import org.amends.platform.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an order, as its shop reads it. */
@Schema(name = "OrderTaken")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TakenView(
        String source,
        String externalId,
        @Schema(description = "The one that is held now") long version,

        @Schema(description = "created, updated or ignored", examples = "created")
        String outcome,

        @Schema(
                description =
                        "Why it was ignored: older, same, or same-version-other-content, which says that the source"
                                + " forgot to count its version up",
                examples = "older")
        Optional<String> reason) {

    public static TakenView of(OrderName name, Taken taken) {
        String outcome = taken.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean changed = taken.outcome() == Taken.Outcome.CREATED || taken.outcome() == Taken.Outcome.UPDATED;
        return new TakenView(
                name.source(),
                name.externalId(),
                taken.version(),
                changed ? outcome : "ignored",
                changed ? Optional.empty() : Optional.of(outcome));
    }

    /** Why an order in another currency than before is refused. */
    public static FieldError otherCurrency() {
        return new FieldError(
                "currency",
                "currency.other",
                "An order stays in the currency that it was paid in. Send it under another number, or correct it.");
    }
}
