package org.amends.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.amends.people.Roster;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done to a webhook endpoint.
 *
 * @param url as it was from then on
 * @param messages how many were ordered again
 * @param by whose doing it was; absent where the endpoint said that it is gone
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "WebhookEndpointChange")
public record ChangeView(
        Endpoints.Deed deed,
        String url,
        boolean enabled,
        Optional<Integer> messages,
        Optional<EndpointView.Author> by,
        Instant at) {

    static ChangeView of(Endpoints.Change change, Roster roster) {
        return new ChangeView(
                change.deed(),
                change.url(),
                change.enabled(),
                change.replayed(),
                change.by().map(id -> EndpointView.Author.of(id, roster)),
                change.at());
    }
}
