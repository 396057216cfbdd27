package org.amends.carriage.dhl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.carriage.Label;
import org.amends.carriage.LabelFile;
import org.amends.carriage.LabelPort;
import org.amends.carriage.Sender;
import org.amends.platform.WholeAnswer;
import org.amends.returns.law.ReturnMethod;

/**
 * Makes labels and codes at DHL. It knows no key and takes no label back; a label that nobody uses costs nothing, so one that
 * was made without our hearing of it may be made again.
 */
@ApplicationScoped
class DhlReturns implements LabelPort {

    static final String NAME = "DHL";

    /** As DHL shortens what a label says. */
    private static final int LONGEST_REFERENCE = 30;

    private final DhlConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    DhlReturns(DhlConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<ReturnMethod> makes() {
        return config.apiKey().isPresent()
                ? EnumSet.of(ReturnMethod.MAIL_LABEL, ReturnMethod.QR_CODE)
                : EnumSet.noneOf(ReturnMethod.class);
    }

    @Override
    public boolean needsSender() {
        return true;
    }

    @Override
    public Made make(LabelOrder order) {
        Sender from = order.from().orElseThrow();
        Optional<String> receiver = Optional.ofNullable(config.receiver().get(from.country()));
        if (receiver.isEmpty()) {
            return new Made.Failed("no receiver for " + from.country());
        }
        try {
            HttpResponse<byte[]> answer =
                    WholeAnswer.to(request(order, from, receiver.get()), client, config.timeout());
            return made(order, answer);
        } catch (IOException e) {
            return new Made.Unknown(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Made.Unknown("interrupted");
        }
    }

    private HttpRequest request(LabelOrder order, Sender from, String receiver) {
        String type = order.method() == ReturnMethod.QR_CODE ? "QR_LABEL" : "SHIPMENT_LABEL";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("receiverId", receiver);
        body.put("customerReference", shortened(order.reference()));
        body.put("shipmentReference", shortened(order.key().toString()));
        body.put(
                "shipper",
                Map.of(
                        "name1", from.name(),
                        "addressStreet", from.street(),
                        "postalCode", from.postcode(),
                        "city", from.city(),
                        "country",
                                new Locale.Builder()
                                        .setRegion(from.country())
                                        .build()
                                        .getISO3Country()));
        return HttpRequest.newBuilder(URI.create(config.baseUrl() + "/orders?labelType=" + type))
                .timeout(config.timeout())
                .header("dhl-api-key", config.apiKey().orElse(""))
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
                .build();
    }

    private static String shortened(String reference) {
        return reference.substring(0, Math.min(LONGEST_REFERENCE, reference.length()));
    }

    private String credentials() {
        String both = config.user().orElse("") + ":" + config.password().orElse("");
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made made(LabelOrder order, HttpResponse<byte[]> answer) throws IOException {
        int status = answer.statusCode();
        if (status == 400) {
            return new Made.Failed(
                    status + " " + json.readTree(answer.body()).path("detail").asText());
        }
        if (status != 200 && status != 201) {
            return new Made.Unknown(String.valueOf(status));
        }
        JsonNode said = json.readTree(answer.body());
        Optional<LabelFile> file = file(said.path(order.method() == ReturnMethod.QR_CODE ? "qrLabel" : "label")
                .path("b64")
                .asText());
        Optional<String> number = Optional.of(said.path("shipmentNo").asText()).filter(text -> !text.isEmpty());
        return file.isEmpty() || number.isEmpty()
                ? new Made.Unknown(status + " without a label")
                : new Made.Ready(new Label(number, Optional.empty(), Optional.empty(), file, Optional.empty()));
    }

    private static Optional<LabelFile> file(String base64) {
        try {
            return LabelFile.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
