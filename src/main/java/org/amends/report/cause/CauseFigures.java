package org.amends.report.cause;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.amends.money.Money;

/**
 * What came of one cause: how many cases, and what it cost.
 *
 * @param cause its code; {@code NONE} for the cases whose cause nobody has said yet
 * @param severity from 1, which annoys some, to 10, which drives everybody away; absent for what is not coded
 * @param percent of all cases, rounded
 * @param months how many came in in each month of the report, the oldest first
 * @param granted what decisions promised, one sum for each currency
 * @param givenBack what of it is back with the customers
 */
@TemplateData
public record CauseFigures(
        String cause,
        Optional<Integer> severity,
        long cases,
        long percent,
        List<Long> months,
        List<Money> granted,
        List<Money> givenBack) {}
