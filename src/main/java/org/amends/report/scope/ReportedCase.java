package org.amends.report.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;

/**
 * A case behind a number of a report.
 *
 * @param at what the number counts: when it came in, was closed, or is due next
 * @param cause a code of the list of causes; absent while nobody has said it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReportedCase(
        String reference,
        String title,
        CaseStatus status,
        String team,
        String owner,
        Instant at,
        Optional<String> cause) {}
