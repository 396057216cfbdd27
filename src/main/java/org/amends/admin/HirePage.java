package org.amends.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Accounts;
import org.amends.people.NewStaff;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.people.StaffRole;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where an account is opened for somebody who begins to work here. */
@Path("/people/new")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class HirePage {

    private final Accounts accounts;
    private final PeopleForms forms;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    HirePage(Accounts accounts, PeopleForms forms, Rosters rosters, CurrentActor current, Readers readers) {
        this.accounts = accounts;
        this.forms = forms;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance hire(Reader reader, List<Choice> teams, List<StaffRole> roles, Form form);

        private Templates() {}
    }

    /** @param right that is given unless somebody chooses otherwise; an agent's where there is no such right */
    @GET
    @Operation(hidden = true)
    public TemplateInstance blank(@RestQuery @DefaultValue("AGENT") String right) {
        List<Choice> teams = Choice.teams(rosters.current());
        StaffRole given = Stream.of(StaffRole.values())
                .filter(role -> role.name().equals(right))
                .findFirst()
                .orElse(StaffRole.AGENT);
        Form form = Form.empty().with("role-" + given, "true");
        return page(teams.size() == 1 ? form.with("teamId", teams.get(0).id()) : form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response hire(MultivaluedMap<String, String> sent) {
        PeopleForms.Read<NewStaff> read = forms.hired(InputForms.typed(sent));
        if (read.input().isEmpty()) {
            return refused(read.form());
        }
        try {
            UUID id = accounts.hire(read.input().get());
            return Response.seeOther(URI.create("/people/" + id + "?done=HIRED"))
                    .build();
        } catch (Problem problem) {
            return refused(forms.refused(read.form(), problem));
        }
    }

    /** A password is typed anew. */
    private Response refused(Form form) {
        return Response.status(400).entity(page(form.with("password", ""))).build();
    }

    private TemplateInstance page(Form form) {
        return Templates.hire(
                readers.of(current.requireStaff()), Choice.teams(rosters.current()), List.of(StaffRole.values()), form);
    }
}
