package org.amends.remedy.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.amends.platform.WholeAnswer;

/** Talks to Stripe's API: form-encoded questions, answers in JSON. */
@ApplicationScoped
class StripeApi {

    private final StripeConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    StripeApi(StripeConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** No answer, or none that can be read. Nobody knows what came of the question. */
    static final class NoAnswer extends Exception {
        private final String why;
        private final boolean strange;

        NoAnswer(String why) {
            this(why, false);
        }

        NoAnswer(String why, boolean strange) {
            super(why, null, false, false);
            this.why = why;
            this.strange = strange;
        }

        /** Whether something answered that is no JSON. */
        boolean isStrange() {
            return strange;
        }

        String why() {
            return why;
        }
    }

    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status == 200;
        }

        /** What Stripe says is wrong, for colleagues. */
        String error() {
            JsonNode error = body.path("error");
            return status + " " + error.path("code").asText(error.path("type").asText());
        }
    }

    boolean isOn() {
        return config.secret().isPresent();
    }

    Answer post(String path, Map<String, String> form, String idempotencyKey) throws NoAnswer {
        return exchange(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
    }

    Answer get(String path, Map<String, String> query) throws NoAnswer {
        return exchange(request(query.isEmpty() ? path : path + "?" + encoded(query))
                .GET()
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.baseUrl() + path))
                .timeout(config.timeout())
                .header("Authorization", "Bearer " + config.secret().orElse(""));
    }

    private Answer exchange(HttpRequest request) throws NoAnswer {
        try {
            HttpResponse<byte[]> response = WholeAnswer.to(request, client, config.timeout());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (IOException e) {
            throw new NoAnswer(e.getClass().getSimpleName(), e instanceof JsonProcessingException);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted");
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
