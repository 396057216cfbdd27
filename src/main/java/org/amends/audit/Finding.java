package org.amends.audit;

import java.util.Optional;

/**
 * One thing that is not as it was written.
 *
 * @param caseReference the case; its id where the case row itself is gone; empty when it is about no case
 * @param seq the event at which it shows first
 */
public record Finding(Optional<String> caseReference, Optional<Integer> seq, FindingCode code, String sentence) {

    static Finding ofDatabase(FindingCode code, String sentence) {
        return new Finding(Optional.empty(), Optional.empty(), code, sentence);
    }

    static Finding of(String reference, int seq, FindingCode code, String sentence) {
        return new Finding(Optional.of(reference), Optional.of(seq), code, sentence);
    }

    /** One line for a report. */
    String line() {
        String where = caseReference.map(reference -> "case " + reference).orElse("database")
                + seq.map(number -> ", event " + number).orElse("");
        return where + ": " + code + ": " + sentence;
    }
}
