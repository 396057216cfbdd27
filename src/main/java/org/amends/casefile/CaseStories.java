package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells a case in full: its events and their words, two queries. */
@ApplicationScoped
public class CaseStories {

    private final CaseLog log;

    CaseStories(CaseLog log) {
        this.log = log;
    }

    public Optional<CaseStory> tell(CaseReference reference) {
        return log.find(reference).map(this::tell);
    }

    public Optional<CaseStory> tell(UUID caseId) {
        return log.find(caseId).map(this::tell);
    }

    /** Of a case that was read already: one query. */
    public CaseStory tell(LoggedCase file) {
        return new CaseStory(file, log.words(file.id()));
    }
}
