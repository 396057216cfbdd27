package org.amends.returns;

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
record Receipt(LoggedCase file, int seq, Instant at, String text, String seal) {

    /** The last one that was sent; empty for a case that has none. */
    static Optional<Receipt> of(LoggedCase file, CaseLog log) {
        return file.state().declaration().flatMap(declared -> file.log().stream()
                .filter(logged -> logged.event().verb() == Verb.ACKNOWLEDGE)
                .reduce((earlier, later) -> later)
                .map(logged -> {
                    int seq = logged.event().seq();
                    return new Receipt(
                            file,
                            seq,
                            logged.event().at(),
                            log.words(file.id()).get(seq).get("letter"),
                            logged.words().get("letter"));
                }));
    }
}
