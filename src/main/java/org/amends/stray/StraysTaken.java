package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.goods.ParcelTaken;
import org.jdbi.v3.core.Handle;

/** Whoever takes a parcel in by its case, and does not know that it lies here without one, ends that as well. */
@ApplicationScoped
class StraysTaken implements ParcelTaken {

    private final StrayDesk desk;
    private final CaseLog log;

    StraysTaken(StrayDesk desk, CaseLog log) {
        this.desk = desk;
        this.log = log;
    }

    @Override
    public void taken(Handle handle, String code, UUID person, Instant at) {
        StrayBook.cameWith(handle, code).ifPresent(came -> {
            String reference =
                    log.find(handle, List.of(came.caseId())).get(0).reference().text();
            desk.settle(
                    handle,
                    StrayBook.find(handle, came.parcel()).orElseThrow(),
                    came.version(),
                    new StrayDesk.Arrival(came.caseId(), came.seq(), reference),
                    person,
                    at);
        });
    }
}
