package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.money.Money;

/**
 * The carrier that is always there: the person who has to carry the remedy out. It stays pending until they confirm it with
 * a proof; the remedy's deadline is theirs.
 */
@ApplicationScoped
class ManualPayout implements RefundPort {

    static final String NAME = "BY_HAND";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean carries(Optional<String> paymentId, Money amount) {
        return true;
    }

    @Override
    public Sent send(RefundInstruction instruction) {
        return new Sent(Status.PENDING, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Sent> lookup(RefundInstruction instruction) {
        return Optional.of(send(instruction));
    }
}
