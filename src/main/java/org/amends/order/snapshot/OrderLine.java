package org.amends.order.snapshot;

import java.util.List;
import java.util.Optional;
import org.amends.money.Money;

/**
 * One line of an order.
 *
 * @param id the source's; never the item's, which may stand in several lines
 * @param ordered units, positive
 * @param fulfilled units that were handed over to a carrier or the customer
 * @param paid what was paid for all ordered units together, tax included and every discount taken off
 * @param tax the part of {@code paid} that is tax
 * @param exclusion why the right of withdrawal does not reach it, fixed when it was bought; empty when it does
 * @param warrantyMonths the maker's or seller's own promise beyond the law
 * @param repairable whether its maker has to repair it after the guarantee (Directive (EU) 2024/1799, annex II)
 * @param ancillaryTo the line without which it makes no sense, such as gift wrap or insurance (Directive 2011/83/EU, art. 15)
 */
public record OrderLine(
        String id,
        String title,
        Optional<String> sku,
        Optional<String> gtin,
        List<String> serials,
        Optional<String> category,
        int ordered,
        int fulfilled,
        Money paid,
        Money tax,
        Optional<WithdrawalExclusion> exclusion,
        Optional<Integer> warrantyMonths,
        boolean repairable,
        Optional<String> ancillaryTo) {

    public OrderLine {
        if (ordered < 1) {
            throw new IllegalArgumentException("a line has at least one unit: " + id);
        }
        serials = List.copyOf(serials);
    }
}
