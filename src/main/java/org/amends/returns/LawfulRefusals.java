package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.RefusalGround;
import org.amends.order.Orders;
import org.amends.order.snapshot.OrderName;
import org.amends.platform.problem.Problem;
import org.amends.returns.law.DeclineCode;
import org.jdbi.v3.core.Handle;

/**
 * Holds a ground on which a withdrawal is to be declined against what the order said when it was made: nobody finds out
 * afterwards that goods were excluded, and no period is over that has not begun (Directive 2011/83/EU, art. 9, 10 and 16).
 */
@ApplicationScoped
class LawfulRefusals implements Following {

    private final OrderHints hints;
    private final Orders orders;
    private final LegalGround law;

    LawfulRefusals(OrderHints hints, Orders orders, LegalGround law) {
        this.hints = hints;
        this.orders = orders;
        this.law = law;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.RefusalProposed proposed
                && file.state().kind() == CaseKind.WITHDRAWAL
                && Set.of(RefusalGround.EXCLUDED, RefusalGround.EXPIRED).contains(proposed.ground())) {
            hints.find(file.id()).ifPresent(hint -> check(proposed.ground(), hint.name(), file));
        }
    }

    private void check(RefusalGround ground, OrderName name, LoggedCase file) {
        boolean given = orders.find(name)
                .map(order -> ground == RefusalGround.EXPIRED
                        ? law.declines(order.snapshot(), file.receivedAt()).contains(DeclineCode.EXPIRED)
                        : order.snapshot().lines().stream()
                                .anyMatch(line -> line.exclusion().isPresent()))
                .orElse(true);
        if (!given) {
            throw Problem.conflict(
                    "/problems/refusal-not-lawful",
                    "The law does not give this ground: as order " + name + " was made, its goods were "
                            + (ground == RefusalGround.EXPIRED ? "still in time." : "not excluded from withdrawal."));
        }
    }
}
