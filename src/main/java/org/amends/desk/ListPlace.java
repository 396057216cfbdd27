package org.amends.desk;

import io.quarkus.qute.TemplateData;

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
}
