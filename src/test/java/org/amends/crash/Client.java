package org.amends.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Works on the same few cases as all the others until told to stop; every write is unique and has a key. */
final class Client implements Runnable {

    private static final int HOT_CASES = 8;
    private static final Duration PACE = Duration.ofMillis(40);

    private final int number;
    private final Api api;
    private final Team team;
    private final Ledger ledger;
    private final Deque<String> cases;
    private final RandomGenerator random;
    private final AtomicBoolean stop;
    private int writes;

    Client(
            int number,
            Api api,
            Team team,
            Ledger ledger,
            Deque<String> cases,
            RandomGenerator random,
            AtomicBoolean stop) {
        this.number = number;
        this.api = api;
        this.team = team;
        this.ledger = ledger;
        this.cases = cases;
        this.random = random;
        this.stop = stop;
    }

    private record Act(String path, Map<String, Object> body) {}

    @Override
    public void run() {
        while (!stop.get()) {
            String mark = "mark-" + number + "-" + writes++;
            if (cases.isEmpty() || random.nextInt(5) == 0) {
                file(mark);
            } else {
                work(mark, hotCase());
            }
            Waiting.pause(Duration.ofMillis(random.nextLong(PACE.toMillis())));
        }
    }

    private String hotCase() {
        return cases.stream()
                .skip(random.nextInt(Math.min(HOT_CASES, cases.size())))
                .findFirst()
                .orElseThrow();
    }

    private void file(String mark) {
        Api.Answer answer = api.post(
                "/api/v1/cases",
                Map.of("Idempotency-Key", mark),
                Map.of(
                        "words",
                        mark,
                        "title",
                        "A table with a cracked leg",
                        "contact",
                        Map.of("name", "Anna Tamm", "email", mark + "@example.org", "language", "en")));
        if (!answer.confirmed()) {
            throw new IllegalStateException("a complaint was refused: " + answer);
        }
        String reference = answer.body().get("reference").asText();
        ledger.append(new Ledger.Line(Ledger.Answer.CONFIRMED, mark, reference, -1));
        cases.addFirst(reference);
    }

    private void work(String mark, String reference) {
        JsonNode file = api.get("/api/v1/cases/" + reference, team.tokenOf("")).body();
        int version = file.get("version").asInt();
        Map<String, String> headers = new TreeMap<>(
                Team.bearer(team.tokenOf(file.get("owner").get("id").asText())));
        headers.put("If-Match", "\"" + version + "\"");
        headers.put("Idempotency-Key", mark);
        Act act = act(mark, file);
        Api.Answer answer = api.post("/api/v1/cases/" + reference + "/" + act.path(), headers, act.body());
        ledger.append(new Ledger.Line(judged(answer, act), mark, reference, version));
    }

    private static Ledger.Answer judged(Api.Answer answer, Act act) {
        return switch (answer.status()) {
            case 200 -> Ledger.Answer.CONFIRMED;
            // 403: the case has gone to another owner since it was read.
            case 403, 409, 412, 422 -> Ledger.Answer.REFUSED;
            default -> throw new IllegalStateException(act + " was answered " + answer);
        };
    }

    private Act act(String mark, JsonNode file) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> note(mark);
            case 4 -> kept(mark, file).orElseGet(() -> note(mark));
            case 5 -> accepted(mark, file).orElseGet(() -> note(mark));
            default -> promise(mark);
        };
    }

    private static Act note(String mark) {
        return new Act("notes", Map.of("words", mark));
    }

    /** Most of them are going to be broken. */
    private Act promise(String mark) {
        String by = Instant.now().plusMillis(1_000 + random.nextInt(4_000)).toString();
        return new Act(
                "promises",
                Map.of(
                        "what",
                        mark,
                        "by",
                        by,
                        "admits",
                        "What we promised before came too late.",
                        "earlyReason",
                        "I ring at once"));
    }

    private static Optional<Act> kept(String mark, JsonNode file) {
        return stream(file.get("promises"))
                .filter(promise -> promise.get("standing").asText().equals("OPEN"))
                .findFirst()
                .map(promise ->
                        new Act("promises/" + promise.get("number").asInt() + "/fulfilment", Map.of("how", mark)));
    }

    private static Optional<Act> accepted(String mark, JsonNode file) {
        return stream(file.get("escalations"))
                .filter(rung -> !rung.hasNonNull("acceptance"))
                .findFirst()
                .map(rung -> new Act(
                        "deadlines/" + rung.get("deadline").asInt() + "/escalations/"
                                + rung.get("level").asInt() + "/acceptance",
                        Map.of(
                                "deed",
                                "CONFIRM_OWNER",
                                "plan",
                                mark,
                                "by",
                                Instant.now().plusSeconds(2).toString())));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
