package org.amends.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.identity.NewToken;
import org.amends.identity.Program;
import org.amends.identity.ProgramResource;
import org.amends.identity.Programs;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Which programs work for whom; where a shop's program gets its token, and where any is ended. */
@Path("/programs")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class ProgramsPage {

    private final Programs programs;
    private final PeopleForms forms;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    ProgramsPage(Programs programs, PeopleForms forms, Rosters rosters, CurrentActor current, Readers readers) {
        this.programs = programs;
        this.forms = forms;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    /** @param account whose it is, by name */
    @TemplateData
    public record Row(Program program, String account) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        /** @param accounts of programs, for which a token can be drawn */
        static native TemplateInstance programs(Reader reader, List<Row> rows, List<Choice> accounts, Form form);

        static native TemplateInstance programToken(Reader reader, String name, NewToken drawn);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page(Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response issue(MultivaluedMap<String, String> sent) {
        PeopleForms.Read<ProgramResource.ProgramInput> read = forms.program(InputForms.typed(sent));
        if (read.input().isEmpty()) {
            return refused(read.form());
        }
        ProgramResource.ProgramInput wanted = read.input().get();
        try {
            NewToken drawn = programs.issue(wanted.account(), wanted.name());
            return Response.ok(Templates.programToken(reader(), wanted.name(), drawn))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Problem problem) {
            return refused(forms.refused(read.form(), problem));
        }
    }

    @POST
    @Path("{number}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@RestPath long number) {
        programs.end(number);
        return Response.seeOther(URI.create("/programs")).build();
    }

    private Response refused(Form form) {
        return Response.status(400).entity(page(form)).build();
    }

    private TemplateInstance page(Form form) {
        Roster roster = rosters.current();
        List<Row> rows = programs.running().stream()
                .map(program -> new Row(program, roster.name(program.account())))
                .toList();
        List<Choice> accounts = roster.members().stream()
                .filter(member -> member.program() && member.active())
                .map(ProgramsPage::choice)
                .toList();
        return Templates.programs(reader(), rows, accounts, form);
    }

    private static Choice choice(StaffMember member) {
        return new Choice(member.id().toString(), member.name());
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
