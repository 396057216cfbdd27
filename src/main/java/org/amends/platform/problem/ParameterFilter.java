package org.amends.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A parameter in the address may not hold what no text here may hold: U+0000 and its like, or half a character. */
final class ParameterFilter {

    @ServerRequestFilter(preMatching = true)
    void refuseControlCharacters(ContainerRequestContext request) {
        firstUnclean(request.getUriInfo().getQueryParameters()).ifPresent(name -> {
            throw Problem.invalid(
                    clean(name) ? name : "", "words.control", "The parameter holds a control character. Leave it out.");
        });
    }

    private static Optional<String> firstUnclean(MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(entry ->
                        !clean(entry.getKey()) || !entry.getValue().stream().allMatch(ParameterFilter::clean))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean clean(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                && !Surrogates.anyAlone(text);
    }
}
