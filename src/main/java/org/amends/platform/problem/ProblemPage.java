package org.amends.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/** How a problem looks to a person with a browser; the pages implement it. */
public interface ProblemPage {

    /**
     * @param request what the person's browser asked for, with the languages that they read
     * @return a whole HTML document
     */
    String render(ProblemBody problem, HttpHeaders request, UriInfo address);
}
