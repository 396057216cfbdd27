package org.amends.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.amends.order.snapshot.OrderSnapshot;
import org.erdtman.jcs.JsonCanonicalizer;

/** Orders as bytes: JSON in the canonical form of RFC 8785, so that whoever has the order can compute its seal again. */
final class OrderJson {

    /** The largest integer that RFC 8785 writes exactly: 2^53 - 1. */
    static final long LARGEST = 9_007_199_254_740_991L;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OrderJson() {}

    /**
     * @param json canonical
     * @param digest SHA-256 over its UTF-8 bytes
     */
    record Sealed(String json, byte[] digest) {}

    static Sealed seal(OrderSnapshot order) {
        try {
            byte[] canonical =
                    new JsonCanonicalizer(MAPPER.writeValueAsBytes(OrderDocument.of(order))).getEncodedUTF8();
            return new Sealed(
                    new String(canonical, StandardCharsets.UTF_8),
                    MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws JsonProcessingException when this version of the service does not understand it */
    static OrderSnapshot read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, OrderDocument.class).snapshot();
    }
}
