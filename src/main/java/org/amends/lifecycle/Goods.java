package org.amends.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a case says of goods, and where they are, summed up from its events. */
final class Goods {

    private Optional<Declaration> declaration;
    private final Instant declaredAt;
    private Optional<Instant> backSince = Optional.empty();
    private boolean refundRuns;
    private Optional<Instant> authorisedAt = Optional.empty();
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
        authorisedAt = other.authorisedAt;
        received.addAll(other.received);
    }

    void take(Event event) {
        if (event.fact() instanceof Fact.OrderMatched matched) {
            declaration = declaration.map(said -> said.of(matched.order()));
        } else if (event.fact() instanceof Fact.GoodsReceived goods) {
            backSince = backSince.or(() -> areAllBackWith(goods.units()) ? Optional.of(event.at()) : Optional.empty());
            received.addAll(goods.units());
        } else if (event.fact() instanceof Fact.Authorised) {
            authorisedAt = Optional.of(event.at());
        }
        if (event.fact() instanceof Fact.Decided && !isAuthorised()) {
            refundRuns = false;
        }
        if (event.verb() == Verb.SEND_GOODS) {
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

    /** Whether their money is owed, by the customer's word alone or because it was granted. */
    boolean moneyIsOwed() {
        return isAuthorised() || declaration.filter(Declaration::bindsByItself).isPresent();
    }

    /** Since when it is, or would be if it were granted now. */
    Instant moneyIsOwedSince(Instant now) {
        return declaration.filter(Declaration::bindsByItself).isPresent() ? declaredAt : authorisedAt.orElse(now);
    }

    /** Whether nothing is missing any more when these have come, too. While nobody knows the order, whatever comes is all. */
    boolean areAllBackWith(List<Units> more) {
        Map<String, Integer> back = new HashMap<>();
        Stream.concat(received.stream(), more.stream())
                .forEach(units -> back.merge(units.line(), units.quantity(), Math::addExact));
        return declaration
                .flatMap(Declaration::order)
                .map(order -> order.units().stream()
                        .allMatch(units -> back.getOrDefault(units.line(), 0) >= units.quantity()))
                .orElse(true);
    }

    /** When all of them were back, or were shown to be on their way, whichever came first (art. 13(3)). */
    Optional<Instant> backSince() {
        return backSince;
    }

    /** Whether the clock of the money has begun, be it running or done. */
    boolean refundRuns() {
        return refundRuns;
    }

    boolean isAuthorised() {
        return authorisedAt.isPresent();
    }

    List<Units> received() {
        return List.copyOf(received);
    }
}
