package org.amends.returns.law;

import java.util.Locale;
import java.util.Set;

/** Whose law of consumers rules a contract. The consumer's country decides, not the trader's (L-01). */
public enum Regime {
    /** The EU and the rest of the EEA: Directives 2011/83/EU and (EU) 2019/771. */
    EU,
    /** Consumer Contracts Regulations 2013 and Consumer Rights Act 2015. */
    UNITED_KINGDOM,
    /** No federal right to return (L-39). */
    UNITED_STATES,
    /** Nothing is known of its law here: the shop's own policy, and a person. */
    OTHER;

    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /** @param country of the consumer, ISO 3166-1 alpha-2 */
    public static Regime of(String country) {
        String code = country.toUpperCase(Locale.ROOT);
        if (EEA.contains(code)) {
            return EU;
        }
        return switch (code) {
            case "GB" -> UNITED_KINGDOM;
            case "US" -> UNITED_STATES;
            default -> OTHER;
        };
    }

    /** Whether consumers may withdraw from a distance contract without a reason. */
    public boolean hasWithdrawal() {
        return this == EU || this == UNITED_KINGDOM;
    }
}
