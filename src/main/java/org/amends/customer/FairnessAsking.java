package org.amends.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.fairness.ClosedStage;
import org.amends.fairness.FairnessBook;

/** Which question about fairness a case's page asks. */
@ApplicationScoped
class FairnessAsking {

    private final CaseLog log;
    private final FairnessBook book;

    FairnessAsking(CaseLog log, FairnessBook book) {
        this.log = log;
        this.book = book;
    }

    Optional<FairAsked> of(UUID caseId) {
        return log.find(caseId).flatMap(this::of);
    }

    Optional<FairAsked> of(LoggedCase file) {
        return ClosedStage.last(file).map(closed -> new FairAsked(closed, book.answer(file.id(), closed)));
    }
}
