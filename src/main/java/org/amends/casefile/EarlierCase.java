package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Outcome;

/**
 * Another case of the same customer that came before.
 *
 * @param outcome how it was decided last, once it was
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EarlierCase(
        CaseReference reference, String title, Instant receivedAt, CaseStatus status, Optional<Outcome> outcome) {}
