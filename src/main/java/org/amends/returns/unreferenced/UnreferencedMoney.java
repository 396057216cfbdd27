package org.amends.returns.unreferenced;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.money.Money;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.remedy.refund.RefundRights;
import org.jdbi.v3.core.Handle;

/**
 * Holds money for goods without an order to two rules: something shows the purchase, be it no receipt (S1-15), and the sum is
 * within what whoever decides may approve alone.
 */
@ApplicationScoped
class UnreferencedMoney implements Following {

    private final RefundRights rights;
    private final Rosters rosters;

    UnreferencedMoney(RefundRights rights, Rosters rosters) {
        this.rights = rights;
        this.rosters = rosters;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.Decided decided && PurchaseFindings.isUnreferenced(file.state())) {
            List<Fact.RemedyOwed> remedies = decided.remedies();
            for (int i = 0; i < remedies.size(); i++) {
                Optional<Money> amount = remedies.get(i).amount();
                if (amount.isPresent()) {
                    check(handle, file, event, "remedies[" + i + "].amount.minor", amount.get());
                }
            }
        }
    }

    private void check(Handle handle, LoggedCase file, Event event, String field, Money amount) {
        if (PurchaseFindings.of(handle, file.id()).stream().noneMatch(PurchaseFinding::isProof)) {
            throw Problem.invalid(
                    field,
                    "purchase-unproven",
                    "Nobody has found the order. Match it, or say first what else shows the purchase; it needs no"
                            + " receipt.");
        }
        Optional<StaffMember> decider = event.actorId().flatMap(rosters.recent()::member);
        if (decider.filter(person -> rights.mayApproveAlone(amount, person)).isEmpty()) {
            throw Problem.invalid(
                    field,
                    "beyond-limit",
                    "Without an order so much is not yours to grant alone. Grant less, or hand the case to somebody"
                            + " who may.");
        }
    }
}
