package org.amends.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.desk.Reader;
import org.amends.desk.Readers;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Outcome;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Who came back after a decision, by how they were handled. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class ComeBackReportPage {

    private static final int DAYS = 90;
    private static final int SHOWN = 50;

    private final ComeBacks report;
    private final CurrentActor current;
    private final Readers readers;

    ComeBackReportPage(ComeBacks report, CurrentActor current, Readers readers) {
        this.report = report;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance comeBacks(Reader reader, List<ComeBackFigures> lines, int days);

        static native TemplateInstance comeBackCases(
                Reader reader,
                List<ComeBackCase> rows,
                int days,
                String outcome,
                String handled,
                String came,
                String next);

        private Templates() {}
    }

    @GET
    @Path("come-backs")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.comeBacks(reader(), report.figures(Optional.empty(), DAYS), DAYS);
    }

    @GET
    @Path("come-backs.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(hidden = true)
    public Response csv() {
        return Files.csv("come-backs.csv", report.csv(Optional.empty(), DAYS));
    }

    /** The cases behind one number. */
    @GET
    @Path("come-backs/cases")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance cases(
            @RestQuery @DefaultValue("") String outcome,
            @RestQuery @DefaultValue("") String handled,
            @RestQuery @DefaultValue("ANY") String came,
            @RestQuery @DefaultValue("") String after) {
        ComeBackReport.Filter filter = new ComeBackReport.Filter(
                Optional.empty(),
                DAYS,
                chosen("outcome", outcome, Outcome.values()),
                chosen("handled", handled, ComeBackReport.Handled.values()),
                chosen("came", came, ComeBackReport.Came.values()).orElse(ComeBackReport.Came.ANY));
        ComeBacks.Page page = report.page(filter, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.comeBackCases(
                reader(),
                page.items(),
                DAYS,
                outcome,
                handled,
                filter.came().name(),
                page.next().orElse(""));
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }

    private static <E extends Enum<E>> Optional<E> chosen(String field, String text, E[] all) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(all)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "unknown", "Follow a number of the report.")));
    }
}
