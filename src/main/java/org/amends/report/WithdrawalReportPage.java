package org.amends.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.amends.desk.Reader;
import org.amends.desk.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.returns.withdrawal.WithdrawalFigures;
import org.amends.returns.withdrawal.WithdrawalReport;
import org.amends.web.Spreadsheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a shop can show an authority of its withdrawals, on screen and as the same rows in a file. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class WithdrawalReportPage {

    private static final int DAYS = 90;

    private static final List<String> HEADER = List.of(
            "shop",
            "declared",
            "acknowledged at once",
            "acknowledged later",
            "unacknowledged",
            "refunded in time",
            "refund late",
            "refused");

    private final WithdrawalReport report;
    private final CurrentActor current;
    private final Readers readers;

    WithdrawalReportPage(WithdrawalReport report, CurrentActor current, Readers readers) {
        this.report = report;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance withdrawals(Reader reader, List<WithdrawalFigures> rows, int days);

        private Templates() {}
    }

    @GET
    @Path("withdrawals")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.withdrawals(readers.of(current.requireStaff()), report.figures(DAYS), DAYS);
    }

    @GET
    @Path("withdrawals.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(hidden = true)
    public Response csv() {
        return Files.csv(
                "withdrawals.csv",
                Spreadsheet.csv(
                        HEADER,
                        report.figures(DAYS).stream()
                                .map(WithdrawalReportPage::cells)
                                .toList()));
    }

    private static List<String> cells(WithdrawalFigures line) {
        return Stream.concat(
                        Stream.of(line.shop()),
                        LongStream.of(
                                        line.declared(),
                                        line.acknowledgedAtOnce(),
                                        line.acknowledgedLater(),
                                        line.unacknowledged(),
                                        line.refundedInTime(),
                                        line.refundLate(),
                                        line.refused())
                                .mapToObj(String::valueOf))
                .toList();
    }
}
