package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The mails that came in about a case. Implemented by whoever takes mail in. */
public interface CaseMails {

    /**
     * @param subject empty when it has none
     * @param standing what became of it; pages have a word for it
     */
    @TemplateData
    record Line(UUID id, Instant arrivedAt, String subject, String standing) {}

    /** The oldest first. */
    List<Line> of(UUID caseId);
}
