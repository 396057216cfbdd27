package org.amends.report.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Verb;

/**
 * One stay of a case in a status.
 *
 * @param at when it ended
 * @param minutes of clock time, rounded down
 * @param by what ended it
 * @param to where the case went
 * @param reason in somebody's own words, where it went back and they are not erased
 * @param language of two letters, in which the customer writes
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StatusStay(
        String reference,
        String title,
        Instant at,
        long minutes,
        Verb by,
        CaseStatus to,
        Optional<String> reason,
        String language) {}
