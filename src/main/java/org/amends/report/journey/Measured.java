package org.amends.report.journey;

import java.util.Optional;

/**
 * A figure as it was measured.
 *
 * @param value empty where there was nothing to measure by
 * @param of how many it is a figure
 */
public record Measured(Optional<Long> value, long of) {}
