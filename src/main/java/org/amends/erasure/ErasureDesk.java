package org.amends.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.amends.platform.problem.Problem;

/** Erases one case by somebody's deed, when nothing forbids it. */
@ApplicationScoped
class ErasureDesk {

    private final CaseLog log;
    private final Deciding deciding;
    private final Erasures erasures;
    private final LegalHolds holds;
    private final Clock clock;

    ErasureDesk(CaseLog log, Deciding deciding, Erasures erasures, LegalHolds holds, Clock clock) {
        this.log = log;
        this.deciding = deciding;
        this.erasures = erasures;
        this.holds = holds;
        this.clock = clock;
    }

    /** @throws Problem 404 when there is no such case */
    LoggedCase file(CaseReference reference) {
        return log.find(reference).orElseThrow(() -> Problem.notFound("case"));
    }

    Optional<Erasure> erasure(LoggedCase file) {
        return erasures.find(file.id());
    }

    /** The last moment at which the packs of the case want it kept; empty when they don't, or the time is over. */
    Optional<Instant> keptUntil(LoggedCase file) {
        return deciding.facts(file)
                .terms()
                .keptUntil(file.receivedAt(), end(file))
                .filter(clock.instant()::isBefore);
    }

    /**
     * Once: a second deed finds the first one.
     *
     * @throws Problem 409 when the case is open or on hold, or when its packs want it kept longer
     */
    Erasure erase(LoggedCase file, UUID by, String reason) {
        if (file.state().status().isOpen()) {
            throw Problem.conflict("/problems/case-open", "This case is open. Erase it when it has ended.");
        }
        held(file).ifPresent(problem -> {
            throw problem;
        });
        keptUntil(file).ifPresent(until -> {
            throw Problem.conflict(
                            "/problems/kept-by-rule",
                            "The rules of this case want it kept until " + until
                                    + ". Tell the customer until when and why.")
                    .with("keptUntil", until);
        });
        erasures.erase(file.id(), Optional.of(by), reason);
        return erasures.find(file.id()).orElseThrow(() -> held(file)
                .orElseGet(() -> Problem.conflict(
                        "/problems/case-open", "This case is open again. Erase it when it has ended.")));
    }

    boolean isOnHold(LoggedCase file) {
        return standing(file).isPresent();
    }

    private Optional<Problem> held(LoggedCase file) {
        return standing(file).map(hold -> Problem.conflict(
                        "/problems/on-hold", "This case is on hold, so nothing of it may be erased: " + hold.reason())
                .with("hold", hold.id())
                .with("reviewOn", hold.reviewOn()));
    }

    private Optional<LegalHold> standing(LoggedCase file) {
        return holds.of(file.id()).stream().filter(LegalHold::stands).findFirst();
    }

    private static Instant end(LoggedCase file) {
        return file.log().get(file.log().size() - 1).event().at();
    }
}
