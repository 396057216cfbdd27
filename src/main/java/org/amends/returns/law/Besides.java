package org.amends.returns.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the law gives besides what was asked for (S1-32): whoever asks for a warranty is told of the guarantee, whoever asks
 * for a lower price or a return by the shop's rules is told that they may still withdraw.
 */
final class Besides {

    private static final Map<ReturnKind, List<ReturnKind>> ASKED = Map.of(
            ReturnKind.RETURN, List.of(ReturnKind.WITHDRAWAL, ReturnKind.CLAIM),
            ReturnKind.WARRANTY, List.of(ReturnKind.WITHDRAWAL, ReturnKind.CLAIM),
            ReturnKind.CLAIM, List.of(ReturnKind.WITHDRAWAL),
            ReturnKind.WITHDRAWAL, List.of(ReturnKind.CLAIM),
            ReturnKind.PRICE_ADJUSTMENT, List.of(ReturnKind.WITHDRAWAL));

    private Besides() {}

    static List<ReturnKind> of(Question question) {
        return ASKED.getOrDefault(question.kind(), List.of()).stream()
                .filter(other -> other != ReturnKind.CLAIM || hasFault(question))
                .filter(other -> isGivenByLaw(question.as(other)))
                .toList();
    }

    /** A warranty is asked for because of a fault. */
    private static boolean hasFault(Question question) {
        return question.kind() == ReturnKind.WARRANTY
                || (!question.lines().isEmpty()
                        && question.lines().stream()
                                .allMatch(line -> line.faultShowedAt().isPresent()));
    }

    private static boolean isGivenByLaw(Question question) {
        List<LineEvaluation> lines = Eligibility.lines(question);
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.law().equals(Optional.of(Answer.ELIGIBLE)));
    }
}
