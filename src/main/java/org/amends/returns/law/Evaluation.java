package org.amends.returns.law;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amends.order.snapshot.OrderName;

/**
 * The whole answer to a {@link Question}, made to be kept: every part is plain data in a fixed order, so that the same
 * question gives the same JSON and the same hash.
 *
 * @param rules the version of the rules that gave it
 * @param orderVersion of the snapshot that was asked about
 * @param policyVersion of the policy that was asked
 * @param declared when it was submitted
 * @param evaluated when it was evaluated
 * @param lines in the order in which they were asked about
 * @param pulledIn units of ancillary lines that a withdrawal of all these lines ends too (L-24), by line
 * @param besides other grounds on which the law gives the customer all of these units, to be told before a decision (S1-32)
 */
public record Evaluation(
        String rules,
        ReturnKind kind,
        OrderName order,
        long orderVersion,
        String policyVersion,
        Instant declared,
        Instant evaluated,
        List<LineEvaluation> lines,
        ReturnCost returnCost,
        SortedMap<String, Integer> pulledIn,
        List<ReturnKind> besides) {

    /** @throws IllegalStateException if a withdrawal is refused without a closed code: no check may do that */
    public Evaluation {
        lines = List.copyOf(lines);
        pulledIn = Collections.unmodifiableSortedMap(new TreeMap<>(pulledIn));
        besides = List.copyOf(besides);
        if (kind == ReturnKind.WITHDRAWAL
                && lines.stream()
                        .anyMatch(line -> line.answer() == Answer.NOT_ELIGIBLE
                                && line.declines().isEmpty())) {
            throw new IllegalStateException("a withdrawal is declined only for a proven closed code");
        }
    }

    /** Of all lines together; a person when they differ, or when there is none. */
    public Answer answer() {
        List<Answer> answers =
                lines.stream().map(LineEvaluation::answer).distinct().toList();
        return answers.size() == 1 ? answers.get(0) : Answer.NEEDS_A_PERSON;
    }
}
