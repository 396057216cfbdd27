package org.amends.photo;

import java.util.Map;
import java.util.UUID;

/** Of which goods a case speaks, so that a photograph can be of one of them. Implemented by the features that have goods. */
public interface ShownLines {

    /** Titles by the ids of lines; none where the order is not known. */
    Map<String, String> of(UUID caseId);
}
