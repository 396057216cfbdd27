package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.identity.CustomerLinks;
import org.amends.identity.Secret;
import org.amends.lifecycle.CaseKind;
import org.amends.platform.problem.Problem;

/** The cases behind customers' private links. */
@ApplicationScoped
public class LinkedCases {

    private final CustomerLinks links;
    private final CaseLog log;

    LinkedCases(CustomerLinks links, CaseLog log) {
        this.links = links;
        this.log = log;
    }

    /** Empty alike for a link that never was, one that is over and one that was withdrawn. */
    public Optional<LoggedCase> find(String token) {
        return links.caseOf(new Secret(token)).flatMap(log::find);
    }

    /** @throws Problem 404, where {@link #find} is empty */
    public LoggedCase get(String token) {
        return find(token).orElseThrow(LinkedCases::unknown);
    }

    /** @throws Problem 404, also where the case is about no goods */
    public LoggedCase aboutGoods(String token) {
        return find(token)
                .filter(file -> file.state().kind() != CaseKind.COMPLAINT)
                .orElseThrow(LinkedCases::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("case");
    }
}
