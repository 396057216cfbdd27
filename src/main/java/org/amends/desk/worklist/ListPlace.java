package org.amends.desk.worklist;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Where a case stands in the list that it was opened from.
 *
 * @param name of the list; empty when the case was opened from none
 * @param href of the list
 * @param at from 1; 0 when the case is not in the list any more, or is so far down that nobody counted
 * @param of how many the list has, with a plus when that was not counted to its end
 * @param previous the page of the case before; empty for the first
 * @param next the page of the case after; empty for the last, the first of the list when this one is not in it
 */
@TemplateData
public record ListPlace(String name, String href, int at, String of, String previous, String next) {

    static ListPlace none() {
        return new ListPlace("", "", 0, "", "", "");
    }

    /**
     * @param cases their references, as far as somebody counted and one more where there are more
     * @param counted how far that was
     */
    static ListPlace of(String name, String href, List<String> cases, int counted, String reference) {
        int at = cases.indexOf(reference);
        int next = at + 1;
        return new ListPlace(
                name,
                href,
                at + 1,
                cases.size() > counted ? counted + "+" : String.valueOf(cases.size()),
                at > 0 ? CaseList.href(name, cases.get(at - 1)) : "",
                next < cases.size() ? CaseList.href(name, cases.get(next)) : "");
    }
}
