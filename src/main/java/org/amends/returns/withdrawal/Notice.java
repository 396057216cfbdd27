package org.amends.returns.withdrawal;

import java.util.List;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.letter.ContactPreferences;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Units;

/**
 * What a consumer says to withdraw: who they are, from which contract, and where the receipt goes (Directive 2011/83/EU,
 * art. 11a(2)). No reason is asked for.
 *
 * @param preferences how they want to be written to, which the statement itself never asks (art. 11a(2))
 * @param order the number that they know it by
 * @param goods the goods that they withdraw from, in their words; empty for the whole contract
 * @param units the same by lines, from a program that knows the order; empty where it doesn't
 * @param statement the declaration as they confirmed it, word for word
 */
public record Notice(
        Contact contact,
        ContactPreferences preferences,
        String order,
        Optional<String> goods,
        List<Units> units,
        String statement,
        Channel channel) {

    public Notice {
        units = List.copyOf(units);
    }

    boolean isWhole() {
        return goods.isEmpty() && units.isEmpty();
    }
}
