package org.amends.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.platform.problem.Problem;

/** Cases as the pages beside a case's page need them: by the reference of their address, without their words. */
@ApplicationScoped
class FoundCases {

    private final CaseLog log;

    FoundCases(CaseLog log) {
        this.log = log;
    }

    /** @throws Problem 404 */
    LoggedCase find(String reference) {
        return log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }
}
