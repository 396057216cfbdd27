package org.amends.exchange;

import java.util.Optional;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;

/**
 * What whoever decides wants to go out, before anybody has looked whether that is possible.
 *
 * @param remedy the place of its remedy in the decision, from 0
 * @param price empty for what is free of charge
 */
public record WantedExchange(
        int remedy,
        RemedyKind kind,
        String line,
        int units,
        String article,
        Optional<String> articleNumber,
        Optional<Money> price) {

    /** As the decision's JSON calls a field of it. */
    String field(String name) {
        return "remedies[" + remedy + "].exchange" + (name.isEmpty() ? "" : "." + name);
    }
}
