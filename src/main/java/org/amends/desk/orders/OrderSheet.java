package org.amends.desk.orders;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import org.amends.returns.CaseOrders.Speaking;

/**
 * One order with its ceilings, as its page shows it. Every amount is as people write it. Who bought it is not told.
 *
 * @param cases that speak for its units
 */
@TemplateData
public record OrderSheet(
        String source,
        String externalId,
        long version,
        Instant concludedAt,
        String country,
        boolean consumer,
        List<Line> lines,
        Paid delivery,
        List<Payment> payments,
        List<Speaking> cases) {

    /** @param givenBack reserved, on its way or back with the customer */
    @TemplateData
    public record Paid(String paid, String givenBack, String left) {}

    /** @param committed units that cases speak for */
    @TemplateData
    public record Line(String id, String title, int units, int committed, Paid paid) {}

    /** @param elsewhere what went back over it without us; empty for nothing */
    @TemplateData
    public record Payment(String id, String elsewhere, Paid paid) {}
}
