package org.amends.report.journey;

/** A figure of the report by which an improvement can be held. */
public enum Figure {
    /** Of the stays in a status. */
    MEDIAN_MINUTES,
    /** In which ninety of a hundred cases left a status. */
    NINETIETH_MINUTES,
    BACKWARD_MOVES,
    /** Who did not go on from a page of a form, or gave up or fell silent in a status. */
    DROP_OFF_PERCENT,
    OBSTACLES,
    /** Of one cause. */
    CASES;

    /** Whether there is such a figure of that. */
    public boolean isOf(ReportedThing thing) {
        return switch (this) {
            case MEDIAN_MINUTES, NINETIETH_MINUTES, BACKWARD_MOVES ->
                thing.status().isPresent();
            case DROP_OFF_PERCENT ->
                thing.step()
                        .filter(step -> step.isPage() || step.status().isPresent())
                        .isPresent();
            case OBSTACLES -> thing.step().isPresent();
            case CASES -> thing.cause().isPresent();
        };
    }
}
