package org.amends.order.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.amends.platform.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file of orders. */
@Schema(name = "OrderBatchReport")
public record BatchReport(int created, int updated, int ignored, int refused, List<Entry> orders) {

    /** @param line where in the file, from 1 */
    @Schema(name = "OrderBatchEntry")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entry(
            long line,
            Optional<String> source,
            Optional<String> externalId,

            @Schema(description = "created, updated, ignored or refused")
            String outcome,

            @Schema(description = "Why it was ignored; see putOrder")
            Optional<String> reason,

            @Schema(description = "Why it was refused") List<FieldError> errors) {}

    static BatchReport of(List<Entry> entries) {
        return new BatchReport(
                count(entries, "created"),
                count(entries, "updated"),
                count(entries, "ignored"),
                count(entries, "refused"),
                List.copyOf(entries));
    }

    private static int count(List<Entry> entries, String outcome) {
        return (int) entries.stream()
                .filter(entry -> entry.outcome().equals(outcome))
                .count();
    }
}
