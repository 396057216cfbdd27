package org.amends.lifecycle;

import java.time.Instant;
import java.util.List;

/** How long things may take. Comes from the organisation's rules; the lifecycle only asks. */
public interface Terms {

    /** @param shorter after a contest or a reopening the clock is shorter */
    Instant due(DeadlineKind kind, Instant from, boolean shorter);

    /** @param raised how many of the lowest rungs are skipped */
    List<LadderStep> ladder(DeadlineKind kind, Instant from, Instant due, int raised);
}
