package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.LoggedCase;
import org.jdbi.v3.core.Jdbi;

/** The refunds of one remedy, beside what it grants. */
@ApplicationScoped
public class RefundReading {

    private final Jdbi jdbi;
    private final CaseLog log;
    private final RefundBook book;
    private final Reductions reductions;

    RefundReading(Jdbi jdbi, CaseLog log, RefundBook book, Reductions reductions) {
        this.jdbi = jdbi;
        this.log = log;
        this.book = book;
        this.reductions = reductions;
    }

    /** Empty when there is no such case, or its remedy is no sum of money. */
    Optional<RefundView.OfRemedy> find(CaseReference reference, int remedy) {
        return log.find(reference).flatMap(file -> find(file, remedy));
    }

    /** Empty when the remedy is no sum of money. */
    public Optional<RefundView.OfRemedy> find(LoggedCase file, int remedy) {
        return OwedMoney.granted(file, remedy).map(owed -> read(file, owed));
    }

    private RefundView.OfRemedy read(LoggedCase file, OwedMoney owed) {
        return jdbi.inTransaction(handle -> {
            RefundBook.Sums sums = book.sums(handle, file.id(), owed.remedy())
                    .orElseGet(() -> new RefundBook.Sums(owed.money().minor(), 0, 0));
            List<RefundView> refunds = book.ofRemedy(handle, file.id(), owed.remedy());
            return new RefundView.OfRemedy(
                    owed.remedy(),
                    owed.money().currency().getCurrencyCode(),
                    owed.money().minor(),
                    sums.keptBack(),
                    reductions.disputed(handle, file, owed.remedy()),
                    OwedMoney.due(file, owed.remedy()).isPresent() ? sums.left() : 0,
                    sums.confirmed(),
                    book.person(owed.payer()),
                    owed.by(),
                    refunds);
        });
    }
}
