package org.amends.guard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ACK-04: the customer learns what happens next, who does it and by when: later than now, no later than what the case owes. */
final class NextStepNamed implements Check {

    @Override
    public String id() {
        return "ACK-04";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        return letter.nextStep()
                .map(step -> check(step, facts.clocks()))
                .orElseGet(() -> List.of(finding(FindingCode.STEP_MISSING, deadline(facts.clocks()))));
    }

    private List<Finding> check(NextStep step, LetterFacts.Clocks clocks) {
        List<Finding> findings = new ArrayList<>();
        if (step.what().isBlank()) {
            findings.add(finding(FindingCode.STEP_WHAT_MISSING, Map.of()));
        }
        if (step.who().isBlank()) {
            findings.add(finding(FindingCode.STEP_WHO_MISSING, Map.of()));
        }
        findings.addAll(date(step.by(), clocks));
        return findings;
    }

    private List<Finding> date(Instant by, LetterFacts.Clocks clocks) {
        Map<String, String> arguments =
                Map.of("by", clocks.shown(by), "deadline", clocks.shown(clocks.nearestDeadline()));
        if (!by.isAfter(clocks.now())) {
            return List.of(finding(FindingCode.STEP_NOT_AHEAD, arguments));
        }
        return by.isAfter(clocks.nearestDeadline())
                ? List.of(finding(FindingCode.STEP_AFTER_DEADLINE, arguments))
                : List.of();
    }

    private static Map<String, String> deadline(LetterFacts.Clocks clocks) {
        return Map.of("deadline", clocks.shown(clocks.nearestDeadline()));
    }
}
