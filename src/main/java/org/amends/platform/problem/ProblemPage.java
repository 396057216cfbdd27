package org.amends.platform.problem;

/** How a problem looks to a person with a browser; the pages implement it. */
public interface ProblemPage {

    /** @return a whole HTML document, in the language of whoever asked */
    String render(ProblemBody problem);
}
