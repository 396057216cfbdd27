package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.casefile.LoggedCase;
import org.amends.order.lookup.LookupKey;
import org.amends.returns.law.Asker;

/** Knows who asks in a case whose order a person finds: whoever found it by the code of a gift did not buy it. */
@ApplicationScoped
class Askers {

    private final OrderHints hints;

    Askers(OrderHints hints) {
        this.hints = hints;
    }

    Ground ground(LoggedCase file) {
        boolean given = hints.find(file.id())
                .filter(hint -> hint.by() == LookupKey.Kind.GIFT_CODE)
                .isPresent();
        return Ground.of(file.state().kind(), file.receivedAt()).by(given ? Asker.GIFT_RECIPIENT : Asker.BUYER);
    }
}
