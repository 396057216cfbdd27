package org.amends.policy.pack;

import java.util.List;
import java.util.Optional;
import org.amends.time.Term;

/** What follows a case: questions whether it worked, each so long after the settlement, and a survey. */
public record Aftercare(List<Term> steps, Optional<Survey> survey) {

    public Aftercare {
        steps = List.copyOf(steps);
    }

    public record Survey(int maxQuestions, int maxMinutes) {}
}
