package org.amends.exchange;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Fact;
import org.amends.money.Money;
import org.jdbi.v3.core.Handle;

/**
 * The ledger of exchanges: every state is the last of its events. An exchange is locked first, then the line of its order, whose
 * units and money it uses up for as long as it holds; the checks of the tables stand behind it.
 */
@ApplicationScoped
class ExchangeLedger {

    private static final String USE_UP = """
            UPDATE order_line SET given_back = given_back + :used, exchanged = exchanged + :units
            WHERE order_id = :order AND line_id = :line AND given_back + :used <= paid AND exchanged + :units <= units
            """;

    private static final String GIVE_UP = """
            WITH gone AS (UPDATE exchange SET holds = false WHERE id = :id AND holds RETURNING order_id, line_id, units, used)
            UPDATE order_line l SET given_back = l.given_back - g.used, exchanged = l.exchanged - g.units
            FROM gone g WHERE l.order_id = g.order_id AND l.line_id = g.line_id
            """;

    private static final String ADD = """
            WITH event AS (
                INSERT INTO exchange_event (exchange_id, seq, to_state, source, person_id, at)
                VALUES (:id, 0, :state, :source, :person, :at))
            INSERT INTO exchange
                (id, case_id, remedy, owner_id, due_at, order_id, line_id, units, article, article_number, currency, credited, price, sender, seq, state)
            VALUES (:id, :case, :remedy, :owner, :due, :order, :line, :units, :article, :articleNumber, :currency, :credited, :price, :sender, 0, :state)
            """;

    private static final String MOVE = """
            WITH event AS (
                INSERT INTO exchange_event (exchange_id, seq, from_state, to_state, source, person_id, at)
                VALUES (:id, :seq + 1, :from, :to, :source, :person, :at))
            UPDATE exchange SET seq = :seq + 1, state = :to, agreed = coalesce(agreed, :agreed), look_at = now() + CAST(:lease AS interval),
                first_asked = CASE WHEN :to = 'ORDERED' THEN coalesce(first_asked, now()) ELSE first_asked END
            WHERE id = :id
            """;

    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    /** @param sender BY_HAND or a connector */
    record PromisedGoods(UUID order, ExchangeOffer offer, String sender) {}

    /** @return whether its units and its money were there to be used up; nothing is written else */
    boolean add(Handle handle, UUID caseId, Fact.RemedyOwed owed, PromisedGoods goods, ExchangeStep step) {
        ExchangeOffer offer = goods.offer();
        int usedUp = handle.createUpdate(USE_UP)
                .bind("order", goods.order())
                .bind("line", offer.line())
                .bind("used", offer.used())
                .bind("units", offer.units())
                .execute();
        if (usedUp == 0) {
            return false;
        }
        handle.createUpdate(ADD)
                .bind("id", ids.generate())
                .bind("case", caseId)
                .bind("remedy", owed.remedy())
                .bind("owner", owed.owner())
                .bind("due", owed.by().atOffset(ZoneOffset.UTC))
                .bind("order", goods.order())
                .bind("line", offer.line())
                .bind("units", offer.units())
                .bind("article", offer.article())
                .bind("articleNumber", offer.articleNumber())
                .bind("currency", offer.credited().currency().getCurrencyCode())
                .bind("credited", offer.credited().minor())
                .bind("price", offer.price().map(Money::minor))
                .bind("sender", goods.sender())
                .bind("state", step.to())
                .bind("source", step.source())
                .bind("person", step.person())
                .bind("at", step.at().atOffset(ZoneOffset.UTC))
                .execute();
        return true;
    }

    /** Until the end of the transaction nobody else moves it. */
    Optional<Exchange> lock(Handle handle, UUID id) {
        return handle.createQuery(ExchangeRow.SELECT + " WHERE x.id = :id FOR UPDATE OF x")
                .bind("id", id)
                .map(ExchangeRow::read)
                .findOne();
    }

    /**
     * @param locked as it stands now
     * @throws IllegalStateException when there is no such move; callers ask first
     */
    void move(Handle handle, Exchange locked, ExchangeStep step) {
        move(handle, locked, step, Optional.empty(), Optional.empty());
    }

    /** The customer has agreed to the difference, which they owe from now on. */
    void agree(Handle handle, Exchange locked, Money sum, ExchangeStep step) {
        move(handle, locked, step, Optional.of(sum), Optional.empty());
    }

    /** @param lease after how long whoever comes asks what became of it */
    void order(Handle handle, Exchange locked, ExchangeStep step, Duration lease) {
        move(handle, locked, step, Optional.empty(), Optional.of(lease));
    }

    private void move(
            Handle handle, Exchange locked, ExchangeStep step, Optional<Money> agreed, Optional<Duration> lease) {
        if (!locked.state().mayBecome(step.to())) {
            throw new IllegalStateException(locked.state() + " does not become " + step.to());
        }
        if (!step.to().holds()) {
            giveUp(handle, locked.id());
        }
        handle.createUpdate(MOVE)
                .bind("id", locked.id())
                .bind("seq", locked.seq())
                .bind("from", locked.state())
                .bind("to", step.to())
                .bind("source", step.source())
                .bind("person", step.person())
                .bind("at", step.at().atOffset(ZoneOffset.UTC))
                .bind("agreed", agreed.map(Money::minor))
                .bind("lease", lease)
                .execute();
    }

    /** Its units and its money are the customer's again. */
    void giveUp(Handle handle, UUID id) {
        handle.createUpdate(GIVE_UP).bind("id", id).execute();
    }

    /** @param event of the case, whose words say how it ended */
    void ended(Handle handle, UUID id, int event) {
        handle.createUpdate("UPDATE exchange SET ended_by = :event WHERE id = :id")
                .bind("id", id)
                .bind("event", event)
                .execute();
    }

    /** A person sends it from now on. */
    void byHand(Handle handle, UUID id) {
        handle.createUpdate("UPDATE exchange SET sender = :sender WHERE id = :id")
                .bind("id", id)
                .bind("sender", SentByHand.NAME)
                .execute();
    }
}
