package org.amends.carriage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.returns.law.ReturnMethod;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A connector that books somebody to come, over HTTP like those of real carriers; on while a test gives its address. */
@ApplicationScoped
public class BookedCourier implements LabelPort {

    private final Optional<URI> address;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newHttpClient();

    BookedCourier(@ConfigProperty(name = "amends.test.courier") Optional<URI> address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    @Override
    public String name() {
        return "COURIER";
    }

    @Override
    public Set<ReturnMethod> makes() {
        return address.isPresent() ? EnumSet.of(ReturnMethod.PICK_UP) : EnumSet.noneOf(ReturnMethod.class);
    }

    @Override
    public boolean needsSender() {
        return false;
    }

    @Override
    public Made make(LabelOrder order) {
        Map<String, String> booking = new LinkedHashMap<>();
        booking.put("key", order.key().toString());
        booking.put("reference", order.reference());
        order.pickUp().ifPresent(time -> {
            booking.put("from", time.from().toString());
            booking.put("until", time.until().toString());
        });
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address.orElseThrow())
                            .timeout(Duration.ofMillis(500))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(booking)))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return made(answer);
        } catch (IOException e) {
            return new Made.Unknown(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Made.Unknown("interrupted");
        }
    }

    private Made made(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() == 409) {
            return new Made.Failed("nobody drives then");
        } else if (answer.statusCode() != 201) {
            return new Made.Unknown(String.valueOf(answer.statusCode()));
        }
        JsonNode said = json.readTree(answer.body());
        return new Made.Ready(new Label(
                Optional.of(said.path("number").asText()),
                Optional.empty(),
                Optional.of("Have it ready at the door."),
                Optional.empty(),
                Optional.empty()));
    }
}
