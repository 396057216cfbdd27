package org.amends.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook endpoint as administrators and managers read it. Its secret is told once, when it is drawn.
 *
 * @param events that it wants; absent for all
 * @param goneAt when it answered 410 and was switched off
 * @param formerSecretUntil until when the secret before the newest one signs as well
 * @param waiting messages on their way
 * @param dead messages that were given up
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "WebhookEndpoint")
public record EndpointView(
        UUID id,
        int version,
        Protocol protocol,
        String url,
        String description,
        Optional<List<String>> events,
        boolean enabled,
        Optional<Instant> goneAt,
        Optional<Instant> formerSecretUntil,
        Author createdBy,
        Instant createdAt,
        int waiting,
        int dead) {

    @TemplateData
    @Schema(name = "WebhookAuthor")
    public record Author(UUID id, String name) {
        static Author of(UUID id, Roster roster) {
            return new Author(id, roster.name(id));
        }
    }

    /** @param secret {@code whsec_…}: keep it now, it is not shown again; absent where nobody signs */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "WebhookEndpointWithSecret")
    public record WithSecret(EndpointView endpoint, Optional<String> secret) {}

    /**
     * What became of a test call.
     *
     * @param status that the endpoint answered, if it did and has one
     * @param failure why it did not arrive
     * @param millis how long it took
     */
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "WebhookTest")
    public record Test(boolean arrived, Optional<Integer> status, Optional<String> failure, long millis) {}

    /** @param messages how many were ordered again */
    @Schema(name = "WebhookReplay")
    public record Replayed(int messages) {}

    static EndpointView of(Endpoint endpoint, Roster roster) {
        Endpoint.Terms terms = endpoint.terms();
        return new EndpointView(
                endpoint.id(),
                endpoint.version(),
                terms.protocol(),
                terms.url(),
                terms.description(),
                terms.events().map(types -> types.stream().map(EventType::name).toList()),
                terms.enabled(),
                endpoint.goneAt(),
                endpoint.formerSecretUntil(),
                Author.of(endpoint.createdBy(), roster),
                endpoint.createdAt(),
                endpoint.waiting(),
                endpoint.dead());
    }
}
