package org.amends.journey;

import java.util.Arrays;
import java.util.List;

/** A form of several steps that anybody may fill in. */
public enum FormKind {
    COMPLAINT,
    RETURN,
    WITHDRAWAL;

    /** In their order; the last one is that it was sent. */
    public List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(step -> step.form().filter(this::equals).isPresent())
                .toList();
    }

    public Step first() {
        return steps().get(0);
    }

    public Step sent() {
        List<Step> steps = steps();
        return steps.get(steps.size() - 1);
    }
}
