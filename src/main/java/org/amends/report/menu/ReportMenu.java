package org.amends.report.menu;

import io.quarkus.qute.TemplateData;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** All reports, for the page of each: {@code report/others} asks {@code inject:reportMenu}. */
@Named
@Singleton
@TemplateData
public final class ReportMenu {

    ReportMenu() {}

    public List<ReportGroup> groups() {
        return List.of(ReportGroup.values());
    }
}
