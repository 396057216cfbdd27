package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the exchanges of cases. */
@ApplicationScoped
public class ExchangeBook {

    private static final String OF_CASE = ExchangeRow.SELECT + " WHERE x.case_id = :case ORDER BY x.remedy";

    private final Jdbi jdbi;

    ExchangeBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the order in which decisions promised them. */
    public List<Exchange> of(UUID caseId) {
        return jdbi.withHandle(handle -> of(handle, caseId));
    }

    List<Exchange> of(Handle handle, UUID caseId) {
        return handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map(ExchangeRow::read)
                .list();
    }

    Optional<Exchange> of(Handle handle, UUID caseId, int remedy) {
        return of(handle, caseId).stream().filter(one -> one.remedy() == remedy).findFirst();
    }
}
