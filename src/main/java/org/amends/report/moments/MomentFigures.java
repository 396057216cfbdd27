package org.amends.report.moments;

import org.amends.report.scope.Handled;
import org.amends.report.scope.Passage.MomentOfTruth;

/**
 * What customers did after a moment, where we were in time or late.
 *
 * @param confirmed agreed to a decision or confirmed that all is done
 * @param chased wrote without being asked
 * @param nothing within seven days
 */
public record MomentFigures(
        MomentOfTruth moment,
        Handled handled,
        long count,
        long confirmed,
        long contested,
        long chased,
        long gaveUp,
        long nothing) {}
