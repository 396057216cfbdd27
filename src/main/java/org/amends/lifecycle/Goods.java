package org.amends.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a case says of goods, and where they are, summed up from its events. */
final class Goods {

    private Optional<Declaration> declaration;
    private final Instant declaredAt;
    private Optional<Instant> sentSince = Optional.empty();
    private Optional<Instant> arrivedSince = Optional.empty();
    private boolean refundRuns;
    private Optional<Instant> authorisedAt = Optional.empty();
    private boolean refused;
    private final Map<Integer, List<Units>> receipts = new TreeMap<>();

    Goods(Event filing, Fact.Filed filed) {
        declaration = filed.declaration();
        declaredAt = filing.at();
        refundRuns = startsRefund(filing);
    }

    Goods(Goods other) {
        declaration = other.declaration;
        declaredAt = other.declaredAt;
        sentSince = other.sentSince;
        arrivedSince = other.arrivedSince;
        refundRuns = other.refundRuns;
        authorisedAt = other.authorisedAt;
        refused = other.refused;
        receipts.putAll(other.receipts);
    }

    void take(Event event) {
        if (event.fact() instanceof Fact.OrderMatched matched) {
            declaration = declaration.map(said -> said.of(matched.order()));
        } else if (event.fact() instanceof Fact.GoodsReceived goods) {
            arrivedSince =
                    arrivedSince.or(() -> areAllBackWith(goods.units()) ? Optional.of(event.at()) : Optional.empty());
            receipts.put(event.seq(), goods.units());
        } else if (event.fact() instanceof Fact.ReceiptReversed reversed) {
            arrivedSince = arrivedSinceWithout(reversed.receipt());
            receipts.remove(reversed.receipt());
            refundRuns = refundRuns && !reversed.moneyWaits();
        } else if (event.fact() instanceof Fact.Authorised) {
            authorisedAt = Optional.of(event.at());
        } else if (event.fact() instanceof Fact.Decided && !isAuthorised()) {
            refused = true;
            refundRuns = false;
        }
        if (event.verb() == Verb.SEND_GOODS) {
            sentSince = sentSince.or(() -> Optional.of(event.at()));
        }
        refundRuns = refundRuns || startsRefund(event);
    }

    private static boolean startsRefund(Event event) {
        return event.effects().started().stream().anyMatch(started -> started.kind() == DeadlineKind.REFUND);
    }

    Optional<Declaration> declaration() {
        return declaration;
    }

    /**
     * Whether their money is owed, by the customer's word alone or because it was granted. By a word that was found to bind nobody
     * it is not, until it is granted after all: whatever comes back then is still the customer's.
     */
    boolean moneyIsOwed() {
        return isAuthorised()
                || !refused && declaration.filter(Declaration::bindsByItself).isPresent();
    }

    /** Since when it is, or would be if it were granted now. */
    Instant moneyIsOwedSince(Instant now) {
        return declaration.filter(Declaration::bindsByItself).isPresent() ? declaredAt : authorisedAt.orElse(now);
    }

    /** Whether nothing is missing any more when these have come, too. While nobody knows the order, whatever comes is all. */
    boolean areAllBackWith(List<Units> more) {
        return areAll(Stream.concat(received().stream(), more.stream()));
    }

    private boolean areAll(Stream<Units> came) {
        Map<String, Integer> back = new HashMap<>();
        came.forEach(units -> back.merge(units.line(), units.quantity(), Math::addExact));
        return declaration
                .flatMap(Declaration::order)
                .map(order -> order.units().stream()
                        .allMatch(units -> back.getOrDefault(units.line(), 0) >= units.quantity()))
                .orElse(true);
    }

    /** When all of them were back, or were shown to be on their way, whichever came first (art. 13(3)). */
    Optional<Instant> backSince() {
        return earlier(sentSince, arrivedSince);
    }

    /** The same, had these goods not come. */
    Optional<Instant> backSinceWithout(int receipt) {
        return earlier(sentSince, arrivedSinceWithout(receipt));
    }

    private Optional<Instant> arrivedSinceWithout(int receipt) {
        List<Units> others = receipts.entrySet().stream()
                .filter(other -> other.getKey() != receipt)
                .flatMap(other -> other.getValue().stream())
                .toList();
        return arrivedSince.filter(at -> !others.isEmpty() && areAll(others.stream()));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
    }

    /** Whether the clock of the money has begun, be it running or done. */
    boolean refundRuns() {
        return refundRuns;
    }

    boolean isAuthorised() {
        return authorisedAt.isPresent();
    }

    List<Units> received() {
        return receipts.values().stream().flatMap(List::stream).toList();
    }

    /** What came by that event, unless it was another case's. */
    Optional<List<Units>> receipt(int seq) {
        return Optional.ofNullable(receipts.get(seq));
    }

    /** The number of the last event by which goods came. */
    Optional<Integer> lastReceipt() {
        return receipts.keySet().stream().max(Comparator.naturalOrder());
    }
}
