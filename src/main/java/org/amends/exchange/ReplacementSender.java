package org.amends.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.exchange.ReplacementPort.Answer;
import org.amends.exchange.ReplacementPort.ReplacementOrder;
import org.amends.goods.GoodsDeed;
import org.amends.lifecycle.Command;
import org.amends.platform.problem.Problem;
import org.amends.web.Languages;
import org.amends.web.Messages;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Has the shop's system send what is due: in all replicas at once, without a leader. A claim is committed before anybody is
 * called, and nobody is called inside a transaction. What it does not send is a colleague's.
 */
@ApplicationScoped
public class ReplacementSender {

    private static final Logger LOG = Logger.getLogger(ReplacementSender.class);

    private static final String NEXT = ExchangeRow.SELECT + """
             JOIN case_file f ON f.id = x.case_id
            WHERE f.status = 'REMEDY_DUE' AND x.sender <> 'BY_HAND'
              AND (x.state = 'TO_SEND' OR x.state = 'ORDERED' AND x.look_at <= now() + :ahead)
            ORDER BY x.id LIMIT 1 FOR UPDATE OF x SKIP LOCKED
            """;

    private static final String LATER = "UPDATE exchange SET look_at = now() + :ahead + :lease WHERE id = :id";

    private static final String IS_OVER =
            "SELECT first_asked + :giveUpAfter <= now() + :ahead FROM exchange WHERE id = :id AND state = 'ORDERED'";

    private final Jdbi jdbi;
    private final ExchangeLedger ledger;
    private final ExchangeDeeds deeds;
    private final ReplacementPorts ports;
    private final CaseLog log;
    private final CaseCommands commands;
    private final Messages messages;
    private final ExchangeConfig config;
    private final Clock clock;

    ReplacementSender(
            Jdbi jdbi,
            ExchangeLedger ledger,
            ExchangeDeeds deeds,
            ReplacementPorts ports,
            CaseLog log,
            CaseCommands commands,
            Messages messages,
            ExchangeConfig config,
            Clock clock) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.deeds = deeds;
        this.ports = ports;
        this.log = log;
        this.commands = commands;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{amends.exchanges.look-every}",
            delayed = "{amends.exchanges.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "replacement-sender")
    void tick() {
        run(Duration.ZERO);
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    public void run(Duration ahead) {
        Optional<Exchange> next = claim(ahead);
        while (next.isPresent()) {
            Exchange claimed = next.get();
            LoggedCase file = log.find(claimed.caseId()).orElseThrow();
            Answer answer = ports.named(claimed.sender()).order(order(file, claimed));
            take(file, claimed, answer, ahead);
            next = claim(ahead);
        }
    }

    private Optional<Exchange> claim(Duration ahead) {
        return jdbi.inTransaction(handle -> {
            Optional<Exchange> next = handle.createQuery(NEXT)
                    .bind("ahead", ahead)
                    .map(ExchangeRow::read)
                    .findOne();
            next.filter(one -> one.state() == ExchangeState.TO_SEND)
                    .ifPresent(one -> ledger.order(
                            handle,
                            one,
                            ExchangeStep.byService(ExchangeState.ORDERED, clock.instant()),
                            config.lease()));
            next.ifPresent(one -> handle.createUpdate(LATER)
                    .bind("id", one.id())
                    .bind("ahead", ahead)
                    .bind("lease", config.lease())
                    .execute());
            return next;
        });
    }

    private static ReplacementOrder order(LoggedCase file, Exchange exchange) {
        ExchangeOffer offer = exchange.offer();
        return new ReplacementOrder(
                exchange.id(),
                file.reference().text(),
                exchange.order(),
                offer.line(),
                offer.units(),
                offer.article(),
                offer.articleNumber(),
                exchange.agreed().map(Exchange.Agreement::sum));
    }

    private void take(LoggedCase file, Exchange claimed, Answer answer, Duration ahead) {
        Exchange now =
                jdbi.inTransaction(handle -> ledger.lock(handle, claimed.id()).orElseThrow());
        if (now.state() != ExchangeState.ORDERED) {
            return;
        }
        try {
            if (answer instanceof Answer.Sent sent) {
                tell(file, deeds.sent(now, sent.carrier(), sent.tracking()));
            } else if (answer instanceof Answer.Unavailable gone) {
                tell(file, deeds.unavailable(file, now, gone.why(), Optional.empty()));
            } else if (answer instanceof Answer.Refused || isOver(now, ahead)) {
                tell(file, byHand(file, now));
            }
        } catch (Problem problem) {
            LOG.warnf("What became of an exchange of %s can't be told yet: %s", file.reference(), problem.getMessage());
        }
    }

    private boolean isOver(Exchange exchange, Duration ahead) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_OVER)
                .bind("id", exchange.id())
                .bind("giveUpAfter", config.giveUpAfter())
                .bind("ahead", ahead)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    private GoodsDeed byHand(LoggedCase file, Exchange exchange) {
        Locale locale = Languages.fit(file.contact().language());
        String words = messages.text(
                locale,
                "pages",
                "exchange.call.byHand",
                Map.of("article", exchange.offer().article()));
        return new GoodsDeed(new Command.Note(words, List.of(file.state().owner())), (handle, logged, event) -> {
            Exchange locked = ledger.lock(handle, exchange.id()).orElseThrow();
            if (locked.state() == ExchangeState.ORDERED) {
                ledger.move(handle, locked, ExchangeStep.of(ExchangeState.TO_SEND, event));
                ledger.byHand(handle, locked.id());
            }
        });
    }

    private void tell(LoggedCase file, GoodsDeed deed) {
        commands.execute(Demand.bySystem(file.reference()), now -> deed.command(), deed.beside());
    }
}
