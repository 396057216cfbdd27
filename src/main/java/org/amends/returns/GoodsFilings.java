package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.returns.receipt.Receipts;

/** Files cases about goods: with the order frozen and its units committed in one transaction where it was found, and else without. */
@ApplicationScoped
public class GoodsFilings {

    private static final int TRIES = 5;

    private final Filings filings;
    private final FrozenOrders frozen;
    private final OrderHints hints;
    private final Receipts receipts;

    GoodsFilings(Filings filings, FrozenOrders frozen, OrderHints hints, Receipts receipts) {
        this.filings = filings;
        this.frozen = frozen;
        this.hints = hints;
        this.receipts = receipts;
    }

    /**
     * Files it and sends its receipt.
     *
     * @param find reads the order anew each time it is asked
     * @param newCase what is filed, with the goods or without
     */
    public Filings.Outcome file(
            Ground ground,
            Supplier<FoundGoods> find,
            Function<Optional<OrderedGoods>, NewCase> newCase,
            Actor actor,
            Optional<IdempotencyKey> key) {
        AtomicReference<Optional<UUID>> filed = new AtomicReference<>(Optional.empty());
        Filings.Outcome outcome = file(new Filing(ground, find, newCase, actor, key, filed), TRIES);
        filed.get().ifPresent(receipts::send);
        return outcome;
    }

    /** An order that moves while it is read is read again; what moves all the time is left to a person. */
    private Filings.Outcome file(Filing filing, int triesLeft) {
        try {
            FoundGoods found =
                    triesLeft == 0 ? FoundGoods.none() : filing.find().get();
            return filings.file(
                    filing.newCase().apply(found.goods()), filing.actor(), filing.key(), (handle, caseId) -> {
                        found.goods().ifPresent(goods -> frozen.freeze(handle, caseId, goods, filing.ground()));
                        found.hint().ifPresent(hint -> hints.note(handle, caseId, hint));
                        filing.filed().set(Optional.of(caseId));
                    });
        } catch (FrozenOrders.OrderMoved moved) {
            return file(filing, triesLeft - 1);
        }
    }

    /** @param filed the case, once there is one; none for a key that was answered before */
    private record Filing(
            Ground ground,
            Supplier<FoundGoods> find,
            Function<Optional<OrderedGoods>, NewCase> newCase,
            Actor actor,
            Optional<IdempotencyKey> key,
            AtomicReference<Optional<UUID>> filed) {}
}
