package org.amends.report.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.report.sheet.Said;

/**
 * How many cases there were for the orders of the same time: what went wrong is remembered at once, and what went well is not (S1-1).
 *
 * @param cases that the report counts
 * @param orders of all shops that are known here; zero where none of that time is
 * @param perThousand cases for each thousand orders, to one decimal; absent where no order is known
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Denominator(long cases, long orders, Optional<BigDecimal> perThousand) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    static Denominator of(long cases, long orders) {
        return new Denominator(
                cases,
                orders,
                orders == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(cases)
                                .multiply(THOUSAND)
                                .divide(BigDecimal.valueOf(orders), 1, RoundingMode.HALF_UP)));
    }

    /** Of the cases that a report counts; where no order is known it says so. */
    public Said said() {
        return said("report.per.counted", "report.per.unknown", Map.of());
    }

    /** Of the cases that came in over so many days, for a report that counts duties, promises or letters. */
    public Said saidOfArrivals(int days) {
        return said("report.per.arrived", "report.per.arrivedUnknown", Map.of("days", days));
    }

    private Said said(String known, String unknown, Map<String, ?> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("cases", cases);
        arguments.put("orders", orders);
        perThousand.ifPresent(rate -> arguments.put("rate", rate));
        return new Said(perThousand.isPresent() ? known : unknown, arguments);
    }
}
