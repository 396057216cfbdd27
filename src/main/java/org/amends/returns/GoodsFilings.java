package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.letter.ContactPreferences;
import org.amends.letter.PreferenceBook;
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
    private final PreferenceBook preferences;
    private final Receipts receipts;

    GoodsFilings(
            Filings filings, FrozenOrders frozen, OrderHints hints, PreferenceBook preferences, Receipts receipts) {
        this.preferences = preferences;
        this.filings = filings;
        this.frozen = frozen;
        this.hints = hints;
        this.receipts = receipts;
    }

    /**
     * A case about goods that somebody files.
     *
     * @param find reads the order anew each time it is asked
     * @param newCase what is filed, with the goods or without
     * @param preferences how its customer wants to be written to, which already counts for its receipt
     */
    public record GoodsFiling(
            Ground ground,
            Supplier<FoundGoods> find,
            Function<Optional<OrderedGoods>, NewCase> newCase,
            ContactPreferences preferences) {}

    /** Files it and sends its receipt. */
    public Filings.Outcome file(GoodsFiling filing, Actor actor, Optional<IdempotencyKey> key) {
        List<UUID> filed = new ArrayList<>();
        Filings.Outcome outcome = file(filing, actor, key, filed::add, TRIES);
        filed.forEach(receipts::send);
        return outcome;
    }

    /**
     * An order that moves while it is read is read again; what moves all the time is left to a person.
     *
     * @param filed told the case, unless the key was answered before
     */
    private Filings.Outcome file(
            GoodsFiling filing, Actor actor, Optional<IdempotencyKey> key, Consumer<UUID> filed, int triesLeft) {
        try {
            FoundGoods found =
                    triesLeft == 0 ? FoundGoods.none() : filing.find().get();
            return filings.file(filing.newCase().apply(found.goods()), actor, key, (handle, caseId) -> {
                preferences.note(handle, caseId, filing.preferences(), Optional.empty());
                found.goods().ifPresent(goods -> frozen.freeze(handle, caseId, goods, filing.ground()));
                found.hint().ifPresent(hint -> hints.note(handle, caseId, hint));
                filed.accept(caseId);
            });
        } catch (FrozenOrders.OrderMoved moved) {
            return file(filing, actor, key, filed, triesLeft - 1);
        }
    }
}
