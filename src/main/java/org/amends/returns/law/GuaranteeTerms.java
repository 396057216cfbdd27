package org.amends.returns.law;

import java.util.Locale;
import java.util.Map;

/**
 * How long sellers answer for their goods, by country. The directive's two years hold where nothing longer is entered; an
 * administrator enters national law that counsel has checked.
 *
 * @param monthsByCountry longer terms, by ISO 3166-1 alpha-2
 */
public record GuaranteeTerms(Map<String, Integer> monthsByCountry) {

    /** Directive (EU) 2019/771, art. 10(1). */
    public static final int LEAST_MONTHS = 24;

    /** No country of the EEA gives more by a fixed term. */
    public static final int MOST_MONTHS = 84;

    public GuaranteeTerms {
        monthsByCountry = Map.copyOf(monthsByCountry);
        monthsByCountry.forEach((country, months) -> {
            if (months < LEAST_MONTHS || months > MOST_MONTHS || !country.equals(country.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException("A guarantee is of " + LEAST_MONTHS + " to " + MOST_MONTHS
                        + " months: " + country + " " + months);
            }
        });
    }

    public static GuaranteeTerms ofTheDirective() {
        return new GuaranteeTerms(Map.of());
    }

    int months(String country) {
        return monthsByCountry.getOrDefault(country.toUpperCase(Locale.ROOT), LEAST_MONTHS);
    }
}
