package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.lifecycle.CaseState;
import org.amends.people.Rosters;

/** Tells other software of cases. The same version is always told alike, but for names and words that were changed or erased. */
@ApplicationScoped
public class PublishedCases {

    private final CaseLog log;
    private final LoweredSums lowered;
    private final Rosters rosters;

    PublishedCases(CaseLog log, LoweredSums lowered, Rosters rosters) {
        this.log = log;
        this.lowered = lowered;
        this.rosters = rosters;
    }

    /** As it stood right after that event; empty when there is no such case or event. */
    public Optional<PublishedCase> at(UUID caseId, int version) {
        return log.find(caseId)
                .filter(file -> version >= 0 && version < file.log().size())
                .map(file -> new CaseStory(upTo(file, version), log.words(caseId), lowered.of(caseId)))
                .map(story -> PublishedCase.of(new StaffCaseViews(story, rosters.recent()).view(Set.of())));
    }

    private static LoggedCase upTo(LoggedCase file, int version) {
        List<EventJson.Logged> log = file.log().subList(0, version + 1);
        return new LoggedCase(
                file.id(),
                file.reference(),
                file.title(),
                file.receivedAt(),
                file.machine(),
                file.contact(),
                log,
                CaseState.of(log.stream().map(EventJson.Logged::event).toList()));
    }
}
