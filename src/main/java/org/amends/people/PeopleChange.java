package org.amends.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done to a person or a team, never to be changed.
 *
 * @param before the fields as they were, by their columns' names; empty for what is new
 * @param after the fields as they are; empty for what is gone
 * @param by empty for what the service did by itself
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PeopleChange(
        long number, Deed deed, Map<String, Object> before, Map<String, Object> after, Optional<UUID> by, Instant at) {

    @TemplateData
    public enum Deed {
        ADDED,
        CHANGED,
        PASSWORD_CHANGED,
        ROLE_GIVEN,
        ROLE_TAKEN,
        ABSENCE_ADDED,
        ABSENCE_CHANGED,
        ABSENCE_DROPPED,
        TOKEN_ISSUED,
        TOKEN_ENDED
    }
}
