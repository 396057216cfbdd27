package org.amends.returns.law;

import java.util.List;
import java.util.Optional;

/**
 * What law and policy say of one entry, side by side. Each of them holds as a whole: its worst finding is its answer, and
 * the better of the two answers counts for the customer. A period of the one is never paired with an exclusion of the other.
 *
 * @param lineId as asked, also when the order has no such line
 * @param answer what counts
 * @param decidedBy who gives the answer; the law if both give the same, empty when neither was asked
 * @param law its answer as a whole, empty when it has nothing to say on this ground
 * @param policy its answer as a whole, empty when it has nothing to say on this ground
 */
public record LineEvaluation(
        String lineId,
        int quantity,
        Answer answer,
        Optional<Source> decidedBy,
        Optional<Answer> law,
        Optional<Answer> policy,
        List<Finding> findings) {

    public LineEvaluation {
        findings = List.copyOf(findings);
    }

    static LineEvaluation of(AskedLine asked, List<Finding> findings) {
        Optional<Answer> law = answer(findings, Source.LAW);
        Optional<Answer> policy = answer(findings, Source.POLICY);
        Answer best = law.map(said -> policy.map(said::orBetter).orElse(said))
                .or(() -> policy)
                .orElse(Answer.NEEDS_A_PERSON);
        Optional<Source> decidedBy =
                law.filter(best::equals).map(said -> Source.LAW).or(() -> policy.map(said -> Source.POLICY));
        return new LineEvaluation(asked.lineId(), asked.quantity(), best, decidedBy, law, policy, findings);
    }

    /** The order has no such line: a person finds out what is meant. */
    static LineEvaluation unknown(AskedLine asked) {
        return new LineEvaluation(
                asked.lineId(),
                asked.quantity(),
                Answer.NEEDS_A_PERSON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Finding("line", Source.LAW, Verdict.person("line.unknown"))));
    }

    /** The closed codes under which a withdrawal of these units may be declined. */
    public List<DeclineCode> declines() {
        return answer != Answer.NOT_ELIGIBLE
                ? List.of()
                : findings.stream()
                        .flatMap(finding -> finding.verdict().decline().stream())
                        .toList();
    }

    private static Optional<Answer> answer(List<Finding> findings, Source source) {
        return Answer.worst(findings.stream()
                .filter(finding -> finding.source() == source)
                .map(finding -> finding.verdict().answer())
                .toList());
    }
}
