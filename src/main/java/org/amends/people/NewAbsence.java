package org.amends.people;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A time away, and who is asked to stand in. */
public record NewAbsence(@NotNull Instant startsAt, @NotNull Instant endsAt, Optional<UUID> deputyId) {}
