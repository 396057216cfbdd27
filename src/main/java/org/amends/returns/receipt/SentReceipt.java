package org.amends.returns.receipt;

import java.time.Instant;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Verb;

/**
 * A receipt as it was sent: what the event of its letter holds, and nothing that is reckoned anew.
 *
 * @param seq the event that sent it
 * @param seal SHA-256 of its words, salted, as the history of the case keeps it
 */
record SentReceipt(LoggedCase file, int seq, Instant at, String text, String seal) {

    /** The last one that was sent; empty for a case that has none. */
    static Optional<SentReceipt> of(LoggedCase file, CaseLog log) {
        return file.state().declaration().flatMap(declared -> file.log().stream()
                .filter(logged -> logged.event().verb() == Verb.ACKNOWLEDGE)
                .reduce((earlier, later) -> later)
                .map(logged -> new SentReceipt(
                        file,
                        logged.event().seq(),
                        logged.event().at(),
                        letter(file, logged.event().seq(), log),
                        logged.words().getOrDefault("letter", ""))));
    }

    /** What was erased reads as empty. */
    private static String letter(LoggedCase file, int seq, CaseLog log) {
        return Optional.ofNullable(log.words(file.id()).get(seq))
                .map(fields -> fields.get("letter"))
                .orElse("");
    }
}
