package org.amends.casefile;

import java.util.List;
import java.util.UUID;
import org.amends.casefile.story.Lowered;

/** What was taken off the sums of a case since they were granted. Implemented by whoever keeps the money. */
public interface LoweredSums {

    /** The oldest first. */
    List<Lowered> of(UUID caseId);
}
