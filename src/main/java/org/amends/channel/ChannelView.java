package org.amends.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.Channel;
import org.amends.people.Roster;

/**
 * A channel as colleagues read it.
 *
 * @param lastSign when something was handled over it last, or when it was opened
 * @param alarmedAt when the silence that lasts until now became too long; absent while it is alive
 * @param open contacts that nobody has handled, late ones among them
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChannelView(
        String id,
        int version,
        Channel kind,
        String name,
        String address,
        Who owner,
        Who fallback,
        int quietHours,
        int callbackHours,
        boolean active,
        Instant lastSign,
        Optional<Instant> alarmedAt,
        int open,
        int late) {

    static ChannelView of(ChannelState state, Roster roster) {
        ChannelInput.Terms terms = state.terms();
        return new ChannelView(
                state.id(),
                state.version(),
                terms.kind(),
                terms.name(),
                terms.address(),
                Who.of(terms.ownerId(), roster),
                Who.of(terms.fallbackId(), roster),
                terms.quietHours(),
                terms.callbackHours(),
                terms.active(),
                state.lastSign(),
                state.alarmedAt(),
                state.open(),
                state.late());
    }
}
