package org.amends.report.scope;

import org.amends.report.sheet.Said;

/** How a report calls a cause. */
public final class CauseText {

    private CauseText() {}

    /** @param code of the list of causes, or {@link ReportScope#NOT_CODED} */
    public static Said of(String code) {
        return Said.of(code.equals(ReportScope.NOT_CODED) ? "report.causes.notCoded" : "desk.cause." + code);
    }
}
