package org.amends.returns.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.identity.Secret;
import org.amends.letter.ContactPreferences;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Units;

/**
 * What somebody asks about goods that they bought.
 *
 * @param preferences how they want to be written to
 * @param ticket of a look-up, which may have found nothing
 * @param order the number that they know it by
 * @param goods which goods, in their words; empty for the whole order
 * @param units the same by lines, from a program that knows the order; empty where it doesn't
 * @param story what happened, in their words
 * @param wish what would put it right; empty when they don't know yet
 * @param instead for an exchange: which size or article they want, in their words
 * @param faultShowedAt when the fault showed, if they said so
 * @param seenPrice what the same costs now and where, in their words
 */
public record ReturnRequest(
        ReturnReason reason,
        Contact contact,
        ContactPreferences preferences,
        Optional<Secret> ticket,
        Optional<String> order,
        Optional<String> goods,
        List<Units> units,
        Optional<String> story,
        Optional<RemedyKind> wish,
        Optional<String> instead,
        Optional<Instant> faultShowedAt,
        Optional<String> seenPrice,
        Channel channel) {

    public ReturnRequest {
        units = List.copyOf(units);
    }

    boolean isWhole() {
        return goods.isEmpty() && units.isEmpty();
    }
}
