package org.amends.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is really sent and answered, from {@code openapi/examples.json}: one complaint of the demo and what becomes of it. */
final class Examples {

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode all;

    Examples() {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream("/openapi/examples.json"))) {
            all = json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name of the response in the description's components */
    record ProblemExample(String name, String description, Object body) {}

    /** One operation may take several media types, each with an example of its own. */
    Optional<Object> request(String operation, String mediaType) {
        JsonNode told = all.at("/operations/" + operation);
        JsonNode ofItsOwn = told.path("requests").path(mediaType);
        return value(ofItsOwn.isMissingNode() ? told.path("request") : ofItsOwn);
    }

    Optional<Object> response(String operation) {
        return value(all.at("/operations/" + operation + "/response"));
    }

    /** By status. */
    SortedMap<String, ProblemExample> problems() {
        SortedMap<String, ProblemExample> problems = new TreeMap<>();
        for (Map.Entry<String, JsonNode> problem : all.path("problems").properties()) {
            JsonNode told = problem.getValue();
            problems.put(
                    problem.getKey(),
                    new ProblemExample(
                            told.path("name").asText(),
                            told.path("description").asText(),
                            value(told.path("example")).orElseThrow()));
        }
        return problems;
    }

    private Optional<Object> value(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(json.convertValue(node, Object.class));
    }
}
