package org.amends.lifecycle;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a decision needs to know beyond the case itself.
 *
 * @param active whether that person works here and may own cases
 */
public record Facts(Instant now, Terms terms, Predicate<UUID> active) {}
