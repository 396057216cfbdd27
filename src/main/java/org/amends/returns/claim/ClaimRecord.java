package org.amends.returns.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.lifecycle.RemedyKind;

/**
 * All that was written down of a claim.
 *
 * @param chosen by the customer: the newest word, or the wish that they filed
 * @param attempts on every line of the order, in all of its cases, the oldest first
 */
record ClaimRecord(Optional<RemedyKind> chosen, Set<ClaimFinding> findings, List<Attempt> attempts) {

    ClaimRecord {
        findings = Set.copyOf(findings);
        attempts = List.copyOf(attempts);
    }

    List<Attempt> attempts(String line) {
        return attempts.stream().filter(attempt -> attempt.line().equals(line)).toList();
    }
}
