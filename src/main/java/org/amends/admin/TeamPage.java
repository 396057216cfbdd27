package org.amends.admin;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.NewTeam;
import org.amends.people.People;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.Team;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where a team is made and changed. */
@Path("/people/teams")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class TeamPage {

    private static final String NEW = "";

    private final People people;
    private final ChangesTold changes;
    private final PeopleForms forms;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    TeamPage(
            People people,
            ChangesTold changes,
            PeopleForms forms,
            Rosters rosters,
            CurrentActor current,
            Readers readers) {
        this.people = people;
        this.changes = changes;
        this.forms = forms;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        /** @param id empty for a new one */
        static native TemplateInstance team(
                Reader reader, String id, String name, List<Choice> people, List<ChangeView> changes, Form form);

        private Templates() {}
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance blank() {
        return page(Form.empty().with("openCaseLimit", "40"));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> sent) {
        return answer(sent, people::addTeam, this::page);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id) {
        Roster roster = rosters.current();
        return page(known(id, roster), roster, PeopleForms.of(known(id, roster)));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        Roster roster = rosters.current();
        Team team = known(id, roster);
        return answer(sent, input -> people.changeTeam(id, input), form -> page(team, roster, form));
    }

    private interface Again {
        TemplateInstance with(Form form);
    }

    private Response answer(MultivaluedMap<String, String> sent, Consumer<NewTeam> deed, Again again) {
        PeopleForms.Read<NewTeam> read = forms.team(InputForms.typed(sent));
        if (read.input().isEmpty()) {
            return Response.status(400).entity(again.with(read.form())).build();
        }
        try {
            deed.accept(read.input().get());
            return Response.seeOther(URI.create("/people")).build();
        } catch (Problem problem) {
            return Response.status(400)
                    .entity(again.with(forms.refused(read.form(), problem)))
                    .build();
        }
    }

    /** Of a new one. */
    private TemplateInstance page(Form form) {
        return Templates.team(
                readers.of(current.requireStaff()), NEW, "", Choice.people(rosters.current()), List.of(), form);
    }

    private TemplateInstance page(Team team, Roster roster, Form form) {
        return Templates.team(
                readers.of(current.requireStaff()),
                team.id().toString(),
                team.name(),
                Choice.people(roster),
                changes.of(team.id(), roster),
                form);
    }

    private static Team known(UUID id, Roster roster) {
        return roster.team(id).orElseThrow(() -> Problem.notFound("team"));
    }
}
