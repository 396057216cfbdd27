package org.amends.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who works here, team by team. */
@Path("/people")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class PeoplePage {

    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    PeoplePage(Rosters rosters, CurrentActor current, Readers readers) {
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance people(Reader reader, boolean writes, List<TeamView> teams);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        Roster roster = rosters.current();
        StaffMember me = current.requireStaff();
        return Templates.people(
                readers.of(me),
                me.has(StaffRole.ADMIN),
                roster.teams().stream().map(team -> TeamView.of(team, roster)).toList());
    }
}
