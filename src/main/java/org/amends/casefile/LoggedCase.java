package org.amends.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amends.lifecycle.CaseState;

/** A case as it was read: who it is about, its events, and where they leave it. */
public record LoggedCase(
        UUID id,
        CaseReference reference,
        String title,
        Instant receivedAt,
        String machine,
        Contact contact,
        List<EventJson.Logged> log,
        CaseState state) {}
