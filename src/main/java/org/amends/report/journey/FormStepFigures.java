package org.amends.report.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.amends.journey.Step;

/**
 * How many came to a step of a form, and how many of them did not go on. Whoever opens a form twice is counted twice: nothing tells people
 * apart.
 *
 * @param lost how many did not go on; absent for what was sent
 * @param lostPercent of those who came to it; absent where nobody did, too
 * @param obstacles how often somebody noted that something is in the way there
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FormStepFigures(
        Step step, long reached, Optional<Long> lost, Optional<Long> lostPercent, long obstacles) {}
