package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S2-4: nobody has to prove what nobody disputes. Whoever asks for a proof of purchase says what is in dispute; where the order is
 * beside the case, {@link NothingAskedTwice} refuses the question altogether.
 */
final class ProofNeedsDispute implements WordsCheck {

    @Override
    public String id() {
        return "S2-4";
    }

    @Override
    public List<Finding> check(Reading reading) {
        if (reading.facts().matter().recorded().onFile().containsKey(Detail.PROOF_OF_PURCHASE)) {
            return List.of();
        }
        return Requests.sentences(Detail.PROOF_OF_PURCHASE, reading)
                .flatMap(sentence ->
                        Requests.of(sentence, Detail.PROOF_OF_PURCHASE, reading).limit(1))
                .limit(MOST)
                .map(span -> finding(span, reading))
                .toList();
    }

    private Finding finding(Span span, Reading reading) {
        return new Finding(
                id(),
                Severity.WARN,
                Optional.of(span),
                FindingCode.PROOF_DEMANDED.code(),
                Map.of("phrase", reading.at(span)),
                Optional.of(reading.book().version(Detail.PROOF_OF_PURCHASE.kind())));
    }
}
