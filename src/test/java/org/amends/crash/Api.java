package org.amends.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A client as it should be: what has no answer is asked again with the same key, of any replica, until it has one. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Set<Integer> UNKNOWN_OUTCOME = Set.of(500, 502, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Supplier<Replica> replica;
    private final Map<String, Integer> answers;

    /** @param answers counts what came back */
    Api(House house, RandomGenerator random, Map<String, Integer> answers) {
        this.replica = () -> house.anyReplica(random);
        this.answers = answers;
    }

    static Map<String, Integer> counts() {
        return new ConcurrentHashMap<>();
    }

    record Answer(int status, JsonNode body) {
        boolean confirmed() {
            return status / 100 == 2;
        }
    }

    Answer get(String path, String token) {
        return send(path, new TreeMap<>(Map.of("Authorization", "Bearer " + token)), "");
    }

    /** @param headers besides the content type */
    Answer post(String path, Map<String, String> headers, Object body) {
        try {
            return send(path, headers, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(String path, Map<String, String> headers, String body) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            try {
                Answer answer = once(path, headers, body);
                count(String.valueOf(answer.status()));
                if (!UNKNOWN_OUTCOME.contains(answer.status())) {
                    return answer;
                }
            } catch (IOException e) {
                count(e.getClass().getSimpleName());
            }
            Waiting.pause(PAUSE);
        }
        throw new IllegalStateException("no answer within " + LIMIT + " from " + path);
    }

    private void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    private Answer once(String path, Map<String, String> headers, String body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(replica.get().at(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
