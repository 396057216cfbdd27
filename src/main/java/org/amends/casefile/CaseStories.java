package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells a case in full: its events, their words, and what was taken off its sums. */
@ApplicationScoped
public class CaseStories {

    private final CaseLog log;
    private final LoweredSums lowered;

    CaseStories(CaseLog log, LoweredSums lowered) {
        this.log = log;
        this.lowered = lowered;
    }

    public Optional<CaseStory> tell(CaseReference reference) {
        return log.find(reference).map(this::tell);
    }

    public Optional<CaseStory> tell(UUID caseId) {
        return log.find(caseId).map(this::tell);
    }

    /** Of a case that was read already; only one that grants something is asked for what was taken off. */
    public CaseStory tell(LoggedCase file) {
        return new CaseStory(
                file, log.words(file.id()), file.state().remedies().isEmpty() ? List.of() : lowered.of(file.id()));
    }
}
