package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.returns.CaseOrders;
import org.amends.returns.law.Payer;
import org.amends.returns.law.PromisedWays;
import org.amends.returns.law.ReturnMethod;
import org.jdbi.v3.core.Jdbi;

/**
 * Which ways back a customer has: what the shop promised to whoever bought then, and only at the shop's cost. Who pays the way
 * themselves chooses it themselves, for there is no fee that could be kept back for a label.
 */
@ApplicationScoped
public class OfferedWays {

    private static final String CONCLUDED = """
            SELECT o.concluded_at FROM case_order c JOIN shop_order o ON o.id = c.order_id WHERE c.case_id = :case
            """;

    private final CaseOrders orders;
    private final PromisedWays promises;
    private final ParcelBook book;
    private final CaseLog log;
    private final Jdbi jdbi;

    OfferedWays(CaseOrders orders, PromisedWays promises, ParcelBook book, CaseLog log, Jdbi jdbi) {
        this.orders = orders;
        this.promises = promises;
        this.book = book;
        this.log = log;
        this.jdbi = jdbi;
    }

    public WaysBack of(UUID caseId) {
        Optional<Payer> payer = orders.find(caseId).map(CaseOrders.CaseOrder::wayBack);
        SortedSet<ReturnMethod> methods = new TreeSet<>();
        if (payer.filter(Payer.TRADER::equals).isPresent()) {
            concludedAt(caseId).ifPresent(at -> methods.addAll(promises.methods(at)));
        }
        boolean awaited =
                log.find(caseId).filter(file -> file.state().awaitsGoods()).isPresent();
        return new WaysBack(payer, methods, book.sendBy(caseId).filter(by -> awaited));
    }

    private Optional<Instant> concludedAt(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(CONCLUDED)
                .bind("case", caseId)
                .map((row, context) -> ParcelRow.instant(row, "concluded_at").orElseThrow())
                .findOne());
    }
}
