package org.amends.carriage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.amends.returns.law.Payer;
import org.amends.returns.law.ReturnMethod;

/**
 * How the goods of a case can come back.
 *
 * @param payer who bears the cost; empty while nobody knows the order
 * @param methods what is offered; the customer's own way is always among them
 * @param sendBy until when they should be on their way; empty where no goods are waited for
 * @param pickUps when goods can be fetched; none where the day is agreed with a person
 */
public record WaysBack(
        Optional<Payer> payer, SortedSet<ReturnMethod> methods, Optional<Instant> sendBy, List<PickUp> pickUps) {

    public WaysBack {
        methods = new TreeSet<>(methods);
        methods.add(ReturnMethod.OWN_CARRIER);
        pickUps = List.copyOf(pickUps);
    }

    /** Whether we see to the way by that method, for this customer. */
    public boolean offers(ReturnMethod method) {
        return methods.contains(method);
    }

    /** Whether there is anything to ask us for. */
    public boolean isArrangedByUs() {
        return methods.stream().anyMatch(method -> method.travels() && method.isArrangedByUs());
    }
}
