package org.amends.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of an improvement.
 *
 * @param by nobody for what the service did by itself
 * @param fields that changed; empty for its beginning
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ImprovementChange(Optional<UUID> by, Instant at, List<String> fields) {}
