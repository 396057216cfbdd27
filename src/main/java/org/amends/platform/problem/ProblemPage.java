package org.amends.platform.problem;

import java.util.List;
import java.util.Locale;

/** How a problem looks to a person with a browser; the pages implement it. */
public interface ProblemPage {

    /**
     * @param languages what the person reads, the best first; may hold the wildcard {@code *}
     * @return a whole HTML document
     */
    String render(ProblemBody problem, List<Locale> languages);
}
