package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Declaration;
import org.amends.money.Money;
import org.jdbi.v3.core.Handle;

/**
 * What a withdrawal's money is made of: the shares that were frozen with its order, over the payment that the customer used
 * (Directive 2011/83/EU, art. 13(1)). Nobody has to type them.
 */
@ApplicationScoped
class WithdrawnOrder {

    private static final String PAYMENT = """
            SELECT payment_id FROM order_payment
            WHERE order_id = :order AND currency = :currency AND captured - elsewhere - given_back >= :minor
            ORDER BY payment_id LIMIT 1
            """;

    /** @return empty for a complaint, and for a part of the money: then a colleague says what it is made of */
    Optional<Proposal.OfOrder> of(Handle handle, LoggedCase file, Money amount) {
        return file.state()
                .declaration()
                .flatMap(Declaration::order)
                .filter(goods -> goods.refund().equals(amount))
                .map(goods -> new Proposal.OfOrder(
                        goods.order(),
                        payment(handle, goods.order(), amount),
                        goods.lines().stream()
                                .filter(line -> line.paid().minor() > 0)
                                .map(line -> new Proposal.LineAmount(
                                        line.line(), line.paid().minor()))
                                .toList(),
                        goods.delivery().minor()));
    }

    /** The one that takes it all; where several would have to share it, a person pays. */
    private static Optional<String> payment(Handle handle, UUID order, Money amount) {
        return handle.createQuery(PAYMENT)
                .bind("order", order)
                .bind("currency", amount.currency().getCurrencyCode())
                .bind("minor", amount.minor())
                .mapTo(String.class)
                .findOne();
    }
}
