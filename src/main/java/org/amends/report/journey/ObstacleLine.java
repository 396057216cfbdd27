package org.amends.report.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.journey.Step;

/**
 * That something is in the way, as somebody noted it.
 *
 * @param byCustomer or by a colleague, who is not named
 * @param words what it is, where they said so and it is not erased
 * @param language of two letters, in which they read the page
 * @param reference of the case; absent on a form that nobody had sent
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ObstacleLine(
        @JsonIgnore UUID id,
        Step step,
        Instant at,
        boolean byCustomer,
        Optional<String> words,
        String language,
        Optional<String> reference,
        Optional<String> title) {}
