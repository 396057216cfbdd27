package org.amends.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type a stable URI reference; programs tell problems apart by it
 * @param instance the path that was asked for, once it is known
 * @param members more of what a client needs to go on; they stand beside the members above
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {

    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "errors");

    public ProblemBody {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem has a status of 400 to 599, not " + status);
        }
        if (!Collections.disjoint(RESERVED, members.keySet())) {
            throw new IllegalArgumentException("A problem has its own " + RESERVED + ", not " + members.keySet());
        }
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    ProblemBody with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ProblemBody(type, title, status, detail, instance, errors, more);
    }

    ProblemBody withErrors(List<FieldError> found) {
        return new ProblemBody(type, title, status, detail, instance, found, members);
    }

    ProblemBody at(String path) {
        return new ProblemBody(type, title, status, detail, path, errors, members);
    }
}
