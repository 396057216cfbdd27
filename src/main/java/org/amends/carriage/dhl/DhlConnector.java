package org.amends.carriage.dhl;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.amends.platform.WholeAnswer;
import org.amends.platform.connector.Connector;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Labels of DHL, as the last ones went. What DHL says of an address that it refuses is not shown: it may repeat the address. */
@ApplicationScoped
class DhlConnector implements Connector {

    private static final String LAST = """
            SELECT max(e.at) FILTER (WHERE e.to_state = 'LABEL_READY') AS made, max(e.at) FILTER (WHERE e.to_state = 'LABEL_FAILED') AS failed
            FROM return_parcel p JOIN return_parcel_event e ON e.parcel_id = p.id
            WHERE p.carrier = :carrier AND e.source = 'SERVICE'
            """;

    private final DhlConfig config;
    private final HttpClient client;
    private final ObjectMapper json;
    private final Jdbi jdbi;

    DhlConnector(DhlConfig config, ObjectMapper json, Jdbi jdbi) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "dhl";
    }

    @Override
    public Kind kind() {
        return Kind.LABELS;
    }

    @Override
    public List<String> settings() {
        return List.of("AMENDS_DHL_API_KEY", "AMENDS_DHL_USER", "AMENDS_DHL_PASSWORD", "AMENDS_DHL_RECEIVER");
    }

    @Override
    public State state() {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .bind("carrier", DhlReturns.NAME)
                .map((row, context) -> new State(
                        config.apiKey().isPresent(),
                        instant(row.getObject("made", OffsetDateTime.class)),
                        instant(row.getObject("failed", OffsetDateTime.class)),
                        Optional.empty()))
                .one());
    }

    /** To whom goods can be sent from Germany: nothing is ordered by that. */
    @Override
    public Answer test() {
        String both = config.user().orElse("") + ":" + config.password().orElse("");
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.baseUrl() + "/locations?countryCode=DEU"))
                .timeout(config.timeout())
                .header("dhl-api-key", config.apiKey().orElse(""))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .header("Accept", "application/json")
                .GET()
                .build();
        try {
            return answer(WholeAnswer.to(request, client, config.timeout()));
        } catch (IOException e) {
            return Answer.bad(Trouble.NO_ANSWER, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.bad(Trouble.NO_ANSWER, "interrupted");
        }
    }

    private Answer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status != 200) {
            return Answer.bad(Connector.troubleOf(status), String.valueOf(status));
        }
        try {
            return json.readTree(response.body()).isContainerNode()
                    ? Answer.good("200")
                    : Answer.bad(Trouble.STRANGE_ANSWER, "200 without JSON");
        } catch (IOException noJson) {
            return Answer.bad(Trouble.STRANGE_ANSWER, "200 without JSON");
        }
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
