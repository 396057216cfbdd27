package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.guard.Detail;
import org.amends.letter.OnFile;
import org.amends.order.snapshot.OrderName;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;

/** The order that stands beside a case says its number and its day, and proves the purchase. */
@ApplicationScoped
class OrderOnFile implements OnFile {

    /** What was matched before what was only found. */
    private static final String BESIDE = """
            SELECT o.source, o.external_id, o.document ->> 'concludedAt' AS concluded_at
            FROM shop_order o
            JOIN (SELECT order_id, 1 AS rank FROM case_order WHERE case_id = :case
                  UNION ALL
                  SELECT order_id, 2 FROM case_order_hint WHERE case_id = :case) AS beside ON beside.order_id = o.id
            ORDER BY beside.rank LIMIT 1
            """;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;

    OrderOnFile(Jdbi jdbi, OrganisationCalendar calendar) {
        this.jdbi = jdbi;
        this.calendar = calendar;
    }

    private record Beside(OrderName name, Instant concludedAt) {}

    @Override
    public Map<Detail, String> of(LoggedCase file) {
        return beside(file.id()).map(this::told).orElse(Map.of());
    }

    private Map<Detail, String> told(Beside order) {
        String number = order.name().externalId();
        String day = LocalDate.ofInstant(order.concludedAt(), calendar.zone()).toString();
        return Map.of(
                Detail.ORDER_NUMBER, number, Detail.PURCHASE_DATE, day, Detail.PROOF_OF_PURCHASE, number + ", " + day);
    }

    private Optional<Beside> beside(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(BESIDE)
                .bind("case", caseId)
                .map((row, context) -> new Beside(
                        new OrderName(row.getString("source"), row.getString("external_id")),
                        Instant.parse(row.getString("concluded_at"))))
                .findOne());
    }
}
