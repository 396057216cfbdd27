package org.amends.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time when somebody is away: from {@code startsAt} inclusive to {@code endsAt} exclusive.
 *
 * @param acceptedAt when the deputy said yes; before that the deputy does not stand in
 */
public record Absence(
        UUID id,
        UUID staffId,
        Instant startsAt,
        Instant endsAt,
        Optional<UUID> deputyId,
        Optional<Instant> acceptedAt) {

    boolean covers(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    Optional<UUID> acceptedDeputy(Instant at) {
        return acceptedAt.filter(accepted -> !accepted.isAfter(at)).flatMap(accepted -> deputyId);
    }
}
