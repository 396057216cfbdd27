package org.amends.report.journey;

import java.util.Optional;
import org.amends.journey.Step;
import org.amends.lifecycle.CaseStatus;

/** What a figure is of: one step of a customer's way, or one cause of cases. */
public record ReportedThing(Optional<Step> step, Optional<String> cause) {

    /** @throws IllegalArgumentException for both or neither */
    public ReportedThing {
        if (step.isPresent() == cause.isPresent()) {
            throw new IllegalArgumentException("one step or one cause");
        }
    }

    public static ReportedThing of(Step step) {
        return new ReportedThing(Optional.of(step), Optional.empty());
    }

    /** @param code of the list of causes */
    public static ReportedThing ofCause(String code) {
        return new ReportedThing(Optional.empty(), Optional.of(code));
    }

    Optional<CaseStatus> status() {
        return step.flatMap(Step::status);
    }
}
