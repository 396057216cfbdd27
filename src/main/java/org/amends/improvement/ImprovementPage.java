package org.amends.improvement;

import com.fasterxml.uuid.Generators;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cause;
import org.amends.casefile.Causes;
import org.amends.desk.reader.Colleague;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.journey.Step;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.report.journey.Figure;
import org.amends.report.scope.ReportQuery;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.amends.web.Form;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The board of improvements, and each of them. */
@Path("/improvements")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class ImprovementPage {

    private final Improvements improvements;
    private final ImprovementTable table;
    private final ImprovementForms forms;
    private final ImprovementTelling telling;
    private final Sheets sheets;
    private final Rosters rosters;
    private final Causes causes;
    private final CurrentActor current;
    private final Readers readers;

    ImprovementPage(
            Improvements improvements,
            ImprovementTable table,
            ImprovementForms forms,
            ImprovementTelling telling,
            Sheets sheets,
            Rosters rosters,
            Causes causes,
            CurrentActor current,
            Readers readers) {
        this.improvements = improvements;
        this.table = table;
        this.forms = forms;
        this.telling = telling;
        this.sheets = sheets;
        this.rosters = rosters;
        this.causes = causes;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "improvement")
    static class Templates {
        static native TemplateInstance board(Reader reader, ShownSheet rows);

        static native TemplateInstance begin(
                Reader reader,
                List<Step> steps,
                List<Cause> causes,
                List<Figure> figures,
                List<Colleague> colleagues,
                Form form,
                String key);

        static native TemplateInstance improvement(
                Reader reader, ShownImprovement shown, List<Colleague> colleagues, Form form, String done);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@BeanParam ReportQuery query) {
        return Templates.board(reader(), sheets.shown(table.sheet(query.scope())));
    }

    /** @param step that was chosen in the journey report */
    @GET
    @Path("new")
    @RolesAllowed(Roles.MANAGER)
    @Operation(hidden = true)
    public TemplateInstance form(@RestQuery @DefaultValue("") String step) {
        return begin(
                Form.empty()
                        .with(ImprovementForms.ABOUT, step)
                        .with(
                                ImprovementForms.OWNER,
                                current.requireStaff().id().toString()),
                Generators.timeBasedEpochRandomGenerator().generate().toString());
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(
            @RestForm(ImprovementForms.TITLE) @DefaultValue("") String title,
            @RestForm(ImprovementForms.ABOUT) @DefaultValue("") String about,
            @RestForm(ImprovementForms.FIGURE) @DefaultValue("") String figure,
            @RestForm(ImprovementForms.OWNER) @DefaultValue("") String owner,
            @RestForm @DefaultValue("") String key) {
        Form form = forms.checkedBeginning(Form.empty()
                .with(ImprovementForms.TITLE, title)
                .with(ImprovementForms.ABOUT, about)
                .with(ImprovementForms.FIGURE, figure)
                .with(ImprovementForms.OWNER, owner));
        if (!form.isRight()) {
            return Response.status(422).entity(begin(form, key)).build();
        }
        Improvement begun = improvements.begin(forms.beginning(form, key), me());
        return to(begun.id(), "saved");
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id, @RestQuery @DefaultValue("") String done) {
        Improvement improvement = improvements.find(id);
        return page(improvement, ImprovementForms.of(improvement), done);
    }

    /** @param version that was seen; whatever is none is answered like one that is old */
    @POST
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @RestPath UUID id,
            @RestForm(ImprovementForms.TITLE) @DefaultValue("") String title,
            @RestForm(ImprovementForms.OWNER) @DefaultValue("") String owner,
            @RestForm(ImprovementForms.STATE) @DefaultValue("") String state,
            @RestForm @DefaultValue("") String version) {
        Improvement now = improvements.find(id);
        Form form = forms.checkedChange(
                Form.empty()
                        .with(ImprovementForms.TITLE, title)
                        .with(ImprovementForms.OWNER, owner)
                        .with(ImprovementForms.STATE, state),
                now);
        if (!version.equals(String.valueOf(now.version()))) {
            return Response.status(409).entity(page(now, forms.stale(form), "")).build();
        }
        if (!form.isRight()) {
            return Response.status(422).entity(page(now, form, "")).build();
        }
        improvements.change(id, forms.wanted(form, now.version()), me());
        return to(id, "saved");
    }

    @POST
    @Path("{id}/measurement")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response measure(@RestPath UUID id) {
        improvements.measure(id, me());
        return to(id, "measured");
    }

    private static Response to(UUID id, String done) {
        return Response.seeOther(URI.create("/improvements/" + id + "?done=" + done))
                .build();
    }

    private TemplateInstance begin(Form form, String key) {
        return Templates.begin(
                reader(),
                Arrays.stream(Step.values())
                        .filter(step -> step.isPage() || isOpen(step))
                        .toList(),
                causes.all(),
                List.of(Figure.values()),
                Colleague.of(rosters.recent()),
                form,
                key);
    }

    /** What is over has nothing to be made better. */
    private static boolean isOpen(Step step) {
        return step.status().filter(status -> status.isOpen()).isPresent();
    }

    private TemplateInstance page(Improvement improvement, Form form, String done) {
        return Templates.improvement(
                reader(), telling.tell(improvement), Colleague.of(rosters.recent()), form, known(done));
    }

    private static String known(String done) {
        return Optional.of(done)
                .filter(text -> text.equals("saved") || text.equals("measured"))
                .orElse("");
    }

    private Optional<UUID> me() {
        return Optional.of(current.requireStaff().id());
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
