package org.amends.report.menu;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** A question that reports answer together. Their order is that of the menu, where what is late comes first. */
@TemplateData
public enum ReportGroup {
    /** Do we do what we owe, by when we owe it? */
    TIME("escalations", "promises", "silence", "moments"),
    /** What goes wrong, and what comes back? */
    CAUSES("causes", "come-backs", "withdrawals"),
    /** How hard is it for customers to reach us and be helped? */
    WAY("journey", "effort", "mobile"),
    /** What do customers say? */
    VOICE("voice", "aftercare"),
    /** How do we work, and is it too much? */
    WORK("workload", "letters", "explained", "undelivered");

    private final List<String> reports;

    ReportGroup(String... reports) {
        this.reports = List.of(reports);
    }

    /** Each by the last part of its address. */
    public List<String> reports() {
        return reports;
    }

    /** The one that its group opens with. */
    public String first() {
        return reports.get(0);
    }

    public boolean has(String report) {
        return reports.contains(report);
    }
}
