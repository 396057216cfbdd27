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
import java.util.stream.Stream;
import org.amends.desk.Reader;
import org.amends.desk.Readers;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Words kept and words missing, on screen and as the same rows in a file. */
@Path("/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class ContactReportPages {

    private static final int DAYS = 90;
    private static final int SHOWN = 100;

    private final ContactReports reports;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    ContactReportPages(ContactReports reports, Rosters rosters, CurrentActor current, Readers readers) {
        this.reports = reports;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance promiseReport(
                Reader reader,
                PromiseFigures all,
                List<PromiseFigures> teams,
                List<CommitmentFigures> commitments,
                int days);

        static native TemplateInstance silence(
                Reader reader,
                List<SilenceView> rows,
                List<SilenceGroup> groups,
                List<MessageFigures> messages,
                int days,
                List<TeamChoice> teams,
                List<CaseStatus> statuses,
                String team,
                String status);

        private Templates() {}
    }

    @GET
    @Path("promises")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance promises() {
        List<PromiseFigures> lines = reports.promises(Optional.empty(), DAYS);
        List<CommitmentFigures> commitments = reports.commitments(Optional.empty(), DAYS).stream()
                .filter(line -> line.teamId().isEmpty())
                .toList();
        return Templates.promiseReport(reader(), lines.get(0), lines.subList(1, lines.size()), commitments, DAYS);
    }

    @GET
    @Path("promises.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(hidden = true)
    public Response promisesCsv() {
        return Files.csv("promise-report.csv", reports.promisesCsv(Optional.empty(), DAYS));
    }

    @GET
    @Path("silence")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance silence(
            @RestQuery @DefaultValue("") String team, @RestQuery @DefaultValue("") String status) {
        Optional<UUID> ofTeam = team(team);
        Optional<CaseStatus> inStatus = status(status);
        return Templates.silence(
                reader(),
                reports.silences(ofTeam, inStatus, SHOWN),
                reports.groups(ofTeam, inStatus),
                reports.messages(ofTeam, DAYS).stream()
                        .filter(line -> !line.teamId().isEmpty())
                        .toList(),
                DAYS,
                rosters.recent().teams().stream().map(TeamChoice::of).toList(),
                Stream.of(CaseStatus.values()).filter(CaseStatus::isOpen).toList(),
                team,
                status);
    }

    @GET
    @Path("silence.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(hidden = true)
    public Response silenceCsv(@RestQuery @DefaultValue("") String team, @RestQuery @DefaultValue("") String status) {
        return Files.csv("silence.csv", reports.silencesCsv(team(team), status(status)));
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }

    private static Optional<UUID> team(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("team", "not-a-team", "Choose a team of the list.");
        }
    }

    private static Optional<CaseStatus> status(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(CaseStatus.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("status", "unknown", "Choose a status of the list.");
        }
    }
}
