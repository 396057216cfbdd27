package org.amends.desk.casepage;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Server-sent events for the page of a case: the version that the case has. */
@Path("/desk/case/{reference}/news")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class CaseNewsStream {

    private final CaseNews news;
    private final CaseLog log;

    CaseNewsStream(CaseNews news, CaseLog log) {
        this.news = news;
        this.log = log;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Blocking
    @Operation(hidden = true)
    public Multi<Integer> versions(@PathParam("reference") String reference) {
        LoggedCase file = log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        return news.isFull() ? Multi.createFrom().empty() : news.versions(file.id());
    }
}
