package org.amends.order.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.snapshot.OrderName;
import org.amends.platform.problem.FieldError;

/**
 * A shop that orders can be fetched from: one bean for each connector. Every method may throw {@link SourceTrouble} when the shop
 * does not answer as it should; none of them may be called in a transaction.
 */
public interface OrderSource {

    /** What not every shop can do. */
    enum Capability {
        BY_EXTERNAL_ID,
        FIND,
        CHANGED_SINCE
    }

    /** The first part of its orders' names. */
    String name();

    Set<Capability> capabilities();

    /** Empty where there is none, or the shop can't be asked so. */
    Optional<FindableOrder> byExternalId(String externalId);

    /** Orders that a customer may mean; none where the shop can't be asked so. */
    List<OrderName> find(LookupKey key);

    /**
     * Every order that was changed since then, in any order, some perhaps twice; read as the stream goes on. A change that
     * happens meanwhile may be left out, but never one that was there before.
     */
    Stream<Changed> changedSince(Instant since);

    /** A changed order. */
    sealed interface Changed {

        record Readable(FindableOrder order) implements Changed {}

        /** One that can't be understood must not keep the others from being read. */
        record Unreadable(String externalId, List<FieldError> errors) implements Changed {}
    }
}
