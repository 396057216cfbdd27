package org.amends.desk.worklist;

import java.util.List;
import org.amends.casefile.CaseReference;

/** What somebody found who looked for it, as a list to go through. Implemented by whoever searches. */
public interface SoughtCases {

    /** Before what was looked for, in the name of the list. */
    String BEGINNING = "sought=";

    /** By which a case's page finds the list again from which it was opened. */
    static String listName(String sought) {
        return BEGINNING + sought;
    }

    /** In the order of the search's page. */
    List<CaseReference> found(String sought, int most);
}
