package org.amends.external;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a case outside the house's control.
 *
 * @param source who said so; empty once the words of the case are erased, and {@code note} likewise
 * @param by who noted it
 */
public record ExternalEvent(
        UUID id,
        UUID caseId,
        ExternalEventKind kind,
        Instant happenedAt,
        Optional<String> source,
        Optional<String> note,
        UUID by,
        Instant recordedAt) {

    /** In code points. */
    public static final int LONGEST_SOURCE = 200;

    /** In code points. */
    public static final int LONGEST_NOTE = 2_000;
}
