package org.amends.returns;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.jdbi.v3.core.Jdbi;

/**
 * Acknowledges withdrawals without undue delay, on a durable medium (Directive 2011/83/EU, art. 11a(4)): at once, and once
 * more by the clock for what a process left behind that died in between.
 */
@ApplicationScoped
class Receipts {

    /** A receipt that came back once would come back again: then its owner finds another way. */
    private static final String WAITING = """
            SELECT c.id FROM case_file c
            WHERE c.machine = 'withdrawal-1' AND c.status = 'RECEIVED'
              AND NOT EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.verb = 'ACKNOWLEDGE')
            ORDER BY c.received_at LIMIT 100
            """;

    private final Jdbi jdbi;
    private final CaseLog log;
    private final CaseCommands commands;
    private final ReceiptLetter letter;

    Receipts(Jdbi jdbi, CaseLog log, CaseCommands commands, ReceiptLetter letter) {
        this.jdbi = jdbi;
        this.log = log;
        this.commands = commands;
        this.letter = letter;
    }

    @Scheduled(every = "30s", delayed = "10s", identity = "withdrawal-receipts")
    void tick() {
        sendAll();
    }

    void sendAll() {
        List<UUID> waiting = jdbi.withHandle(
                handle -> handle.createQuery(WAITING).mapTo(UUID.class).list());
        waiting.forEach(id -> log.find(id).ifPresent(this::send));
    }

    private void send(LoggedCase file) {
        commands.execute(Demand.bySystem(file.reference()), now -> new Command.Acknowledge(letter.of(now), List.of(1)));
    }
}
