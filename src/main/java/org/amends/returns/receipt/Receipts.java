package org.amends.returns.receipt;

import io.quarkus.arc.All;
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
 * Acknowledges cases about goods without undue delay, withdrawals on a durable medium (Directive 2011/83/EU, art. 11a(4)): each
 * as soon as it is filed, and by the clock what a process left behind that died in between.
 */
@ApplicationScoped
public class Receipts {

    /** A receipt that came back once would come back again: then its owner finds another way. */
    static final String WAITING = """
            SELECT c.id FROM case_file c
            WHERE c.machine IN ('withdrawal-1', 'return-1') AND c.status = 'RECEIVED'
              AND NOT EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.verb = 'ACKNOWLEDGE')
            ORDER BY c.received_at LIMIT 100
            """;

    private final Jdbi jdbi;
    private final CaseLog log;
    private final CaseCommands commands;
    private final List<CaseReceipt> letters;

    Receipts(Jdbi jdbi, CaseLog log, CaseCommands commands, @All List<CaseReceipt> letters) {
        this.jdbi = jdbi;
        this.log = log;
        this.commands = commands;
        this.letters = List.copyOf(letters);
    }

    @Scheduled(every = "30s", delayed = "10s", identity = "receipts-of-goods")
    void tick() {
        sendAll();
    }

    /** Of that case alone: nobody who files waits for the receipts of others. */
    public void send(UUID caseId) {
        log.find(caseId).ifPresent(this::send);
    }

    public void sendAll() {
        List<UUID> waiting = jdbi.withHandle(
                handle -> handle.createQuery(WAITING).mapTo(UUID.class).list());
        waiting.forEach(this::send);
    }

    private void send(LoggedCase file) {
        commands.execute(
                Demand.bySystem(file.reference()),
                now -> new Command.Acknowledge(letter(now), List.of(new Command.ReadPoint(1, ""))));
    }

    private Command.Letter letter(LoggedCase file) {
        return letters.stream()
                .filter(letter -> letter.kinds().contains(file.state().kind()))
                .findFirst()
                .map(letter -> letter.of(file))
                .orElseThrow();
    }
}
