package org.amends.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a withdrawal says of goods, and where they are, summed up from a case's events. */
final class Goods {

    private Optional<Declaration> declaration;
    private final Instant declaredAt;
    private Optional<Instant> backSince = Optional.empty();
    private boolean refundRuns;
    private boolean authorised;
    private final List<Units> received = new ArrayList<>();

    Goods(Event filing, Fact.Filed filed) {
        declaration = filed.declaration();
        declaredAt = filing.at();
        refundRuns = startsRefund(filing);
    }

    Goods(Goods other) {
        declaration = other.declaration;
        declaredAt = other.declaredAt;
        backSince = other.backSince;
        refundRuns = other.refundRuns;
        authorised = other.authorised;
        received.addAll(other.received);
    }

    void take(Event event) {
        if (event.fact() instanceof Fact.OrderMatched matched) {
            declaration = declaration.map(said -> new Declaration(said.whole(), Optional.of(matched.order())));
        } else if (event.fact() instanceof Fact.GoodsReceived goods) {
            received.addAll(goods.units());
        } else if (event.fact() instanceof Fact.Authorised) {
            authorised = true;
        }
        if (event.verb() == Verb.SEND_GOODS || event.verb() == Verb.RECEIVE_GOODS) {
            backSince = backSince.or(() -> Optional.of(event.at()));
        }
        refundRuns = refundRuns || startsRefund(event);
    }

    private static boolean startsRefund(Event event) {
        return event.effects().started().stream().anyMatch(started -> started.kind() == DeadlineKind.REFUND);
    }

    Optional<Declaration> declaration() {
        return declaration;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    /** When the first of them came back, or were shown to be on their way; later ones change nothing (art. 13(3)). */
    Optional<Instant> backSince() {
        return backSince;
    }

    /** Whether the clock of the money has begun, be it running or done. */
    boolean refundRuns() {
        return refundRuns;
    }

    boolean isAuthorised() {
        return authorised;
    }

    List<Units> received() {
        return List.copyOf(received);
    }
}
