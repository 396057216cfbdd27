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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.report.sheet.SheetFormat;
import org.amends.report.sheet.Sheets;
import org.amends.report.sheet.ShownSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What we have promised: mine, my team's, everybody's. */
@Path("/desk/promises")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class PromiseBoardPage {

    private static final int SHOWN = 50;

    private final Promises promises;
    private final PromiseBoardTable table;
    private final Sheets sheets;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    PromiseBoardPage(
            Promises promises,
            PromiseBoardTable table,
            Sheets sheets,
            Rosters rosters,
            CurrentActor current,
            Readers readers) {
        this.promises = promises;
        this.table = table;
        this.sheets = sheets;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance promises(
                Reader reader,
                ShownSheet rows,
                List<TeamChoice> teams,
                String whose,
                String standing,
                String mark,
                int days,
                String next);

        private Templates() {}
    }

    /**
     * @param whose {@code mine}, {@code all}, or a team's id
     * @param days only what was due within that many days until now; 0 for all
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestQuery @DefaultValue("") String whose,
            @RestQuery @DefaultValue("OPEN") String standing,
            @RestQuery @DefaultValue("ANY") String mark,
            @RestQuery @DefaultValue("0") int days,
            @RestQuery @DefaultValue("") String after) {
        Reader reader = readers.of(current.requireStaff());
        String chosen = whose.isEmpty() ? reader.reports() ? "all" : "mine" : whose;
        PromiseBoard.Filter filter = filter(chosen, standing, mark, days);
        Promises.Page page = promises.page(filter, Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.promises(
                reader,
                sheets.shown(table.of(page.items())),
                rosters.recent().teams().stream().map(TeamChoice::of).toList(),
                chosen,
                filter.shown().name(),
                filter.mark().name(),
                Math.max(0, days),
                page.next().orElse(""));
    }

    @GET
    @Path("promises.{format:csv|xlsx|pdf}")
    @Operation(hidden = true)
    public Response file(
            @RestPath String format,
            @RestQuery @DefaultValue("mine") String whose,
            @RestQuery @DefaultValue("OPEN") String standing,
            @RestQuery @DefaultValue("ANY") String mark,
            @RestQuery @DefaultValue("0") int days) {
        return sheets.file(table.of(filter(whose, standing, mark, days)), SheetFormat.ending(format));
    }

    private PromiseBoard.Filter filter(String whose, String standing, String mark, int days) {
        StaffMember member = current.requireStaff();
        return new PromiseBoard.Filter(
                one(PromiseBoard.Shown.values(), standing, "standing"),
                one(PromiseBoard.Mark.values(), mark, "mark"),
                whose.equals("mine") ? Optional.of(member.id()) : Optional.empty(),
                whose.equals("mine") || whose.equals("all") ? Optional.empty() : Optional.of(team(whose)),
                Optional.of(days).filter(number -> number > 0).map(promises::daysAgo),
                Optional.of(days).filter(number -> number > 0).map(number -> promises.daysAgo(0)));
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String field) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "unknown", "Choose one of the list."));
    }

    private static UUID team(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("whose", "not-a-team", "Choose a team of the list.");
        }
    }
}
