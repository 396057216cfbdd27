package org.amends.customer;

import java.util.List;
import java.util.Optional;
import org.amends.fairness.ClosedStage;
import org.amends.fairness.Fairness;
import org.amends.fairness.FairnessAnswer;

/**
 * The question whether somebody was treated fairly, and what they answered.
 *
 * @param closed the stage that it is about
 * @param answer the one that counts
 */
record FairAsked(ClosedStage closed, Optional<FairnessAnswer> answer) {

    public List<Fairness> choices() {
        return List.of(Fairness.values());
    }

    public boolean isAnswered(Fairness one) {
        return answer.filter(last -> last.fairness() == one).isPresent();
    }

    /** What they wrote before, to be changed. */
    public String words() {
        return answer.flatMap(FairnessAnswer::words).orElse("");
    }
}
