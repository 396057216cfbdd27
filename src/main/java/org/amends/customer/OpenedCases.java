package org.amends.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.casefile.CustomerCases;
import org.amends.identity.CustomerLinks;
import org.amends.identity.Secret;
import org.amends.platform.problem.Problem;

/** Opens a case with its customer's link, as they may read it. */
@ApplicationScoped
class OpenedCases {

    private final CustomerLinks links;
    private final CustomerCases cases;

    OpenedCases(CustomerLinks links, CustomerCases cases) {
        this.links = links;
        this.cases = cases;
    }

    /** Empty alike for a link that never was, one that is over and one that was withdrawn. */
    Optional<OpenedCase> find(String token) {
        return links.caseOf(new Secret(token))
                .flatMap(id -> cases.find(id).map(view -> new OpenedCase(token, id, view)));
    }

    /** @throws Problem 404, where {@link #find} is empty */
    OpenedCase get(String token) {
        return find(token).orElseThrow(OpenedCases::unknown);
    }

    /** @throws Problem 404, also where the case is about no goods */
    OpenedCase aboutGoods(String token) {
        return find(token)
                .filter(opened -> KindWords.isAboutGoods(opened.view()))
                .orElseThrow(OpenedCases::unknown);
    }

    /** As it is by now. */
    OpenedCase again(OpenedCase opened) {
        return find(opened.token()).orElse(opened);
    }

    private static Problem unknown() {
        return Problem.notFound("case");
    }
}
