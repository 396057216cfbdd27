package org.amends.report.journey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.journey.Step;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.Choices;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportScope;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where customers wait, turn back and give up, and what lies in their way. */
@Path("/reports/journey")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class JourneyReportPage {

    private static final int SHOWN = 50;

    private final JourneyReport report;
    private final JourneyTables tables;
    private final Sheets sheets;
    private final Choices choices;
    private final CurrentActor current;
    private final Readers readers;

    JourneyReportPage(
            JourneyReport report,
            JourneyTables tables,
            Sheets sheets,
            Choices choices,
            CurrentActor current,
            Readers readers) {
        this.report = report;
        this.tables = tables;
        this.sheets = sheets;
        this.choices = choices;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance journey(
                Reader reader,
                ShownSheet forms,
                List<Step> pages,
                ShownSheet statuses,
                ShownSheet backward,
                Choices.Made made);

        static native TemplateInstance journeyStep(
                Reader reader, Step step, boolean page, ShownSheet figures, ShownSheet words, Choices.Made made);

        static native TemplateInstance journeyList(
                Reader reader, Optional<Step> step, String list, ShownSheet rows, Choices.Made made, String next);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam ReportQuery query) {
        ReportScope scope = query.scope();
        return Templates.journey(
                reader(),
                sheets.shown(tables.forms().sheet(scope)),
                Arrays.stream(Step.values()).filter(Step::isPage).toList(),
                sheets.shown(tables.statuses().sheet(scope)),
                sheets.shown(tables.backward().sheet(scope)),
                choices.made(scope));
    }

    /** Of a page of a form who read it on what, of a status its latest cases; of both what is in the way. */
    @GET
    @Path("steps/{name}")
    @Operation(hidden = true)
    public TemplateInstance step(@RestPath String name, @BeanParam ReportQuery query) {
        Step step = Step.named(name).orElseThrow(() -> Problem.notFound("page"));
        ReportScope scope = query.scope().at(step);
        ShownSheet figures = step.form().isPresent()
                ? sheets.shown(tables.readers().sheet(scope))
                : sheets.shown(tables.cases()
                        .sheet(scope)
                        .with(report.cases(scope, Optional.empty(), SHOWN).items()));
        ShownSheet words = sheets.shown(tables.obstacles()
                .sheet(scope)
                .with(report.obstacles(scope, Optional.empty(), SHOWN).items()));
        return Templates.journeyStep(reader(), step, step.isPage(), figures, words, choices.made(scope));
    }

    /** The cases behind one number. */
    @GET
    @Path("cases")
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        JourneyReport.StayPage page = report.cases(scope, position(after), SHOWN);
        return Templates.journeyList(
                reader(),
                scope.passage().step(),
                "cases",
                sheets.shown(tables.cases().sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }

    /** The words behind one number. */
    @GET
    @Path("obstacles")
    @Operation(hidden = true)
    public TemplateInstance obstacles(@BeanParam ReportQuery query, @RestQuery @DefaultValue("") String after) {
        ReportScope scope = query.scope();
        JourneyReport.ObstaclePage page = report.obstacles(scope, position(after), SHOWN);
        return Templates.journeyList(
                reader(),
                scope.passage().step(),
                "obstacles",
                sheets.shown(tables.obstacles().sheet(scope).with(page.items())),
                choices.made(scope),
                page.next().orElse(""));
    }

    private static Optional<String> position(String after) {
        return Optional.of(after).filter(text -> !text.isEmpty());
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
