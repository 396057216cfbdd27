package org.amends.crash;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.casefile.EventJson;
import org.amends.lifecycle.Event;

/** Faults under load, then silence, then what is in the books. */
final class CrashRun implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final Duration PROGRESS_LIMIT = Duration.ofMinutes(2);
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);
    private static final Pattern MARK = Pattern.compile("mark-\\d+-\\d+");

    private static final String DUE = """
            SELECT count(*) FROM escalation_step
            WHERE fired_seq IS NULL AND ended_seq IS NULL AND fire_at < now() + interval '10 seconds'
            """;
    private static final String TEXTS = """
            SELECT c.reference, t.seq, t.body FROM case_text t JOIN case_file c ON c.id = t.case_id WHERE t.body LIKE 'mark-%'
            """;
    private static final String EVENTS = "SELECT canonical FROM case_event ORDER BY case_id, seq";
    private static final String STEPS = """
            SELECT s.case_id || ' ' || s.number || ' ' || s.level || ' ' || count(o.position)
            FROM escalation_step s
            LEFT JOIN outbox o ON o.case_id = s.case_id AND o.seq = s.fired_seq AND o.topic = 'ESCALATION'
            WHERE s.fired_seq IS NOT NULL AND s.action = 'ESCALATE'
            GROUP BY s.case_id, s.number, s.level
            HAVING count(o.position) <> 1
            """;

    private final House house;
    private final Ledger ledger;
    private final SplittableRandom random;
    private final Map<String, Integer> answers = Api.counts();
    private final LadderCheck ladders = new LadderCheck();

    CrashRun(int replicas, long seed) {
        house = House.open(replicas);
        ledger = new Ledger(house.folder().resolve("ledger.txt"));
        random = new SplittableRandom(seed);
    }

    void run(int faults) {
        Team team = Team.hire(new Api(house, random.split(), answers));
        AtomicBoolean stop = new AtomicBoolean();
        List<CompletableFuture<Void>> clients = clients(team, stop);
        for (int fault = 0; fault < faults; fault++) {
            awaitProgress(clients, 20 + random.nextInt(60));
            strike();
        }
        awaitProgress(clients, 50);
        stop.set(true);
        clients.forEach(CompletableFuture::join);
        Waiting.until("every rung that is due fires", DRAIN_LIMIT, () -> count(DUE) == 0);
        readEvents();
        System.out.println(summary());
    }

    private List<CompletableFuture<Void>> clients(Team team, AtomicBoolean stop) {
        Deque<String> cases = new ConcurrentLinkedDeque<>();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            Api api = new Api(house, random.split(), answers);
            Client client = new Client(number, api, team, ledger, cases, random.split(), stop);
            CompletableFuture<Void> ended = new CompletableFuture<>();
            clients.add(ended);
            new Thread(() -> work(client, ended), "client-" + number).start();
        }
        return clients;
    }

    private static void work(Client client, CompletableFuture<Void> ended) {
        try {
            client.run();
            ended.complete(null);
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private void strike() {
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        System.out.printf("%s  %s after %d confirmed writes%n", Instant.now(), fault, ledger.confirmed());
        fault.strike(house, random);
        house.awaitReady();
    }

    private void awaitProgress(List<CompletableFuture<Void>> clients, int more) {
        int wanted = ledger.confirmed() + more;
        Waiting.until(wanted + " confirmed writes", PROGRESS_LIMIT, () -> {
            clients.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            return ledger.confirmed() >= wanted;
        });
    }

    private void readEvents() {
        UUID caseId = new UUID(0, 0);
        List<Event> events = new ArrayList<>();
        for (byte[] canonical : house.server().query(EVENTS, row -> row.getBytes(1))) {
            EventJson.Logged logged = EventJson.read(canonical);
            if (!logged.caseId().equals(caseId)) {
                ladders.read(caseId, events);
                events.clear();
                caseId = logged.caseId();
            }
            events.add(logged.event());
        }
        ladders.read(caseId, events);
    }

    private String summary() {
        return "%d confirmed writes, %d rungs fired (the latest %d ms after its time), %d cases; answers: %s"
                .formatted(
                        ledger.confirmed(),
                        ladders.fired(),
                        ladders.longestDelay().toMillis(),
                        count("SELECT count(*) FROM case_file"),
                        answers);
    }

    private long count(String query) {
        return house.server().query(query, row -> row.getLong(1)).get(0);
    }

    int confirmed() {
        return ledger.confirmed();
    }

    long firedRungs() {
        return ladders.fired();
    }

    List<String> lostOrDouble() {
        return LedgerCheck.lostOrDouble(ledger.lines(), written());
    }

    List<String> overwritten() {
        return LedgerCheck.overwritten(ledger.lines(), written());
    }

    private List<LedgerCheck.Written> written() {
        return house.server()
                .query(
                        TEXTS,
                        row -> new LedgerCheck.Written(
                                mark(row.getString("body")), row.getString("reference"), row.getInt("seq")));
    }

    private static String mark(String body) {
        Matcher matcher = MARK.matcher(body);
        return matcher.find() ? matcher.group() : body;
    }

    List<String> wrongRungs() {
        Instant now = house.server()
                .query("SELECT now()", row -> row.getObject(1, OffsetDateTime.class))
                .get(0)
                .toInstant();
        return ladders.findings(now);
    }

    /** Rungs whose word to the person did not go out exactly once. */
    List<String> unannouncedRungs() {
        return house.server().query(STEPS, row -> row.getString(1));
    }

    int verify() {
        return house.replicas().get(0).verify();
    }

    @Override
    public void close() {
        house.close();
    }
}
