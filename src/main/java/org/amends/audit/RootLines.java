package org.amends.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The lines of an exported root file: one per case, the last one states the root. Keys are sorted, without white space. */
final class RootLines {

    static final int VERSION = 1;
    private static final String AT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** A case's head; the bytes of its line are a leaf of the tree. */
    record Head(@JsonProperty("case") UUID caseId, String hash, String reference, int version) {
        Head {
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(hash);
            Objects.requireNonNull(reference);
        }
    }

    /** @param at an instant in ISO 8601 with microseconds */
    record Statement(String at, long cases, String root, int v) {}

    record Root(
            String at,
            long cases,
            Optional<String> publicKey,
            String root,
            boolean signed,
            Optional<String> signature,
            int v) {

        Root {
            if (!at.matches(AT)) {
                throw new IllegalArgumentException("not a time in microseconds");
            }
            Objects.requireNonNull(root);
        }

        /** What the signature is over. */
        Statement statement() {
            return new Statement(at, cases, root, v);
        }
    }

    private RootLines() {}

    static byte[] bytes(Object line) {
        try {
            return MAPPER.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isHead(String line) {
        return line.startsWith("{\"case\":");
    }

    static Head head(String line) throws JsonProcessingException {
        return MAPPER.readValue(line, Head.class);
    }

    static Root root(String line) throws JsonProcessingException {
        return MAPPER.readValue(line, Root.class);
    }
}
