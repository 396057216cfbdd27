package org.amends.report.aftercare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.amends.aftercare.PutRight;

/**
 * What one customer answered last.
 *
 * @param number by which the answers are paged
 * @param words to the letter
 * @param language in which the customer writes
 * @param cause absent while nobody has said it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AftercareLine(
        @JsonIgnore long number,
        Instant at,
        PutRight putRight,
        Optional<String> words,
        String language,
        String reference,
        String title,
        Optional<String> cause) {}
