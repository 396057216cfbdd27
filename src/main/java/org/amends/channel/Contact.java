package org.amends.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;

/**
 * What came in and waits for a person, or waited.
 *
 * @param mail that is to be read and answered
 * @param parcel that belongs to no case
 * @param openedBy empty when the service itself noticed
 * @param besides who owes it too since it is late
 */
record Contact(
        UUID id,
        String channel,
        String channelName,
        ContactKind kind,
        Instant at,
        String from,
        Optional<String> name,
        Optional<String> note,
        Optional<CaseReference> about,
        Optional<UUID> mail,
        Optional<UUID> parcel,
        Optional<UUID> openedBy,
        Instant dueAt,
        UUID owedBy,
        Optional<UUID> besides,
        Optional<Instant> handledAt,
        Standing standing,
        List<Attempt> attempts) {

    /** @param led the case that it led to */
    record Attempt(How how, String said, Optional<CaseReference> led, UUID by, Instant at) {}

    Contact with(List<Attempt> tried) {
        return new Contact(
                id,
                channel,
                channelName,
                kind,
                at,
                from,
                name,
                note,
                about,
                mail,
                parcel,
                openedBy,
                dueAt,
                owedBy,
                besides,
                handledAt,
                standing,
                List.copyOf(tried));
    }
}
