package org.amends.report.file;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.SheetFormat;
import org.amends.report.sheet.Sheets;

/** The tables of all reports by the names of their files. */
@ApplicationScoped
class ReportFiles {

    private final List<ReportTable<?>> tables;
    private final Sheets sheets;

    ReportFiles(@All List<ReportTable<?>> tables, Sheets sheets) {
        this.tables = tables;
        this.sheets = sheets;
    }

    /** @throws Problem 404 when no table has that name */
    Response file(String name, SheetFormat format, ReportQuery query) {
        ReportTable<?> table = tables.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("report"));
        return sheets.file(table.sheet(query.scope()), format);
    }
}
