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
import java.util.UUID;
import org.amends.desk.Reader;
import org.amends.desk.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What is late, on screen and as the same rows in a file. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class EscalationReportPage {

    private static final int SHOWN = 100;

    private final Escalations escalations;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    EscalationReportPage(Escalations escalations, Rosters rosters, CurrentActor current, Readers readers) {
        this.escalations = escalations;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance escalations(
                Reader reader,
                EscalationReport.Figures figures,
                List<LateDuty> rows,
                List<TeamChoice> teams,
                String team,
                String next);

        private Templates() {}
    }

    @GET
    @Path("escalations")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@RestQuery @DefaultValue("") String team, @RestQuery @DefaultValue("") String after) {
        Optional<UUID> chosen = chosen(team);
        Escalations.Page page = escalations.page(chosen, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.escalations(
                readers.of(current.requireStaff()),
                escalations.figures(chosen),
                page.items().stream().map(LateDuty::of).toList(),
                rosters.recent().teams().stream().map(TeamChoice::of).toList(),
                chosen.map(UUID::toString).orElse(""),
                page.next().orElse(""));
    }

    @GET
    @Path("escalations.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(hidden = true)
    public Response csv(@RestQuery @DefaultValue("") String team) {
        return Response.ok(escalations.csv(chosen(team)))
                .header("Content-Disposition", "attachment; filename=\"escalations.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Optional<UUID> chosen(String team) {
        try {
            return team.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(team));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("team", "not-a-team", "Choose a team of the list.");
        }
    }
}
