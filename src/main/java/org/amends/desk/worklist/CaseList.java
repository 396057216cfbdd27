package org.amends.desk.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.amends.casefile.Worklist;

/**
 * A list of cases as one reader has it before them.
 *
 * @param name by which a case's page finds it again
 * @param href where it is read
 */
record CaseList(String name, String href, Worklist.Filter filter) {

    /** The page of a case that was found in this list. */
    String hrefOf(String reference) {
        return href(name, reference);
    }

    static String href(String list, String reference) {
        return "/desk/case/" + reference + "?view=" + encoded(list);
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
