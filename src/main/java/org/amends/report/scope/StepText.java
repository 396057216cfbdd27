package org.amends.report.scope;

import org.amends.journey.Step;
import org.amends.report.sheet.Said;

/** How a report calls a step of a customer's way. */
public final class StepText {

    private StepText() {}

    public static Said of(Step step) {
        return step.status()
                .map(status -> Said.of("desk.status", status))
                .orElseGet(() -> Said.of("report.journey.page", step));
    }
}
