package org.amends.order.source.woocommerce;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.order.source.SourceTrouble;
import org.amends.platform.WholeAnswer;
import org.amends.platform.connector.Connector;

/** Asks a shop, within the time that is set. Redirects are not followed: the credentials are for one address. */
final class WooClient {

    private static final int MOST_BYTES = 64 << 20;

    private final HttpClient http;
    private final WooConfig config;
    private final Clock clock;

    WooClient(WooConfig config, Clock clock) {
        config.url().filter(url -> !isSafe(url)).ifPresent(url -> {
            throw new IllegalArgumentException("amends.orders.woocommerce.url has to begin with https://");
        });
        this.config = config;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The key and its secret go with every request. */
    private static boolean isSafe(URI url) {
        return "https".equals(url.getScheme()) || "localhost".equals(url.getHost());
    }

    /** @param pages how many there are of what was asked for */
    record Answer(byte[] body, int pages) {}

    /** Empty for 404. */
    Optional<Answer> get(String path, Map<String, String> parameters) {
        try {
            return answer(WholeAnswer.to(request(path, parameters), http, config.timeout()));
        } catch (HttpTimeoutException slow) {
            throw new SourceTrouble(Connector.Trouble.NO_ANSWER, "no answer within " + config.timeout());
        } catch (IOException broken) {
            throw new SourceTrouble(
                    Connector.Trouble.NO_ANSWER,
                    "the connection broke: " + broken.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SourceTrouble(Connector.Trouble.NO_ANSWER, "stopped while waiting for an answer");
        }
    }

    private HttpRequest request(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
        String shop = config.url().orElseThrow().toString().replaceFirst("/+$", "");
        String credentials =
                config.consumerKey().orElse("") + ":" + config.consumerSecret().orElse("");
        return HttpRequest.newBuilder(URI.create(shop + "/wp-json/wc/v3/" + path + query))
                .timeout(config.timeout())
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private Optional<Answer> answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 404) {
            return Optional.empty();
        }
        if (status != 200) {
            throw new SourceTrouble(Connector.troubleOf(status), "the shop answered " + status, retryAfter(response));
        }
        if (response.body().length > MOST_BYTES) {
            throw new SourceTrouble(Connector.Trouble.STRANGE_ANSWER, "the answer is too large");
        }
        return Optional.of(new Answer(response.body(), pages(response)));
    }

    private static int pages(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("X-WP-TotalPages")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** Seconds, or a date. */
    private Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Retry-After").flatMap(text -> {
            if (text.matches("[0-9]{1,6}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            try {
                Duration until = Duration.between(
                        clock.instant(),
                        ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
                return until.isNegative() ? Optional.empty() : Optional.of(until);
            } catch (DateTimeException garbage) {
                return Optional.empty();
            }
        });
    }
}
