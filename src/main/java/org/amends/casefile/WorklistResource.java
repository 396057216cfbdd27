package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.KeysetPage;
import org.amends.platform.input.WrittenInstant;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The worklist: open cases, nearest deadline first. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading")
public class WorklistResource {

    private static final int MOST = 200;

    private final Worklist worklist;
    private final CurrentActor current;
    private final Rosters rosters;
    private final Clock clock;

    WorklistResource(Worklist worklist, CurrentActor current, Rosters rosters, Clock clock) {
        this.worklist = worklist;
        this.current = current;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WorklistPage(List<Item> items, Optional<String> next) {}

    /** @param late whether the nearest deadline has passed */
    public record Item(
            CaseReference reference,
            String title,
            String customer,
            String language,
            CaseStatus status,
            StaffCaseView.Person owner,
            Instant receivedAt,
            DeadlineKind owes,
            Instant dueAt,
            boolean late,
            boolean promiseBroken) {

        static Item of(Worklist.Row row, Roster roster, Instant now) {
            return new Item(
                    row.reference(),
                    row.title(),
                    row.customer(),
                    row.language(),
                    row.status(),
                    StaffCaseView.Person.of(row.owner(), roster),
                    row.receivedAt(),
                    row.owes(),
                    row.dueAt(),
                    row.dueAt().isBefore(now),
                    row.promiseBroken());
        }
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "worklist",
            summary = "Open cases, nearest deadline first",
            description =
                    "Paged by keyset: page 20,000 costs what page 1 costs, and a case that moves between two pages is"
                            + " not shown twice.")
    public WorklistPage list(
            @Parameter(description = "A person's id, or “me”") @QueryParam("owner") @Nullable String owner,
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("status") @Nullable CaseStatus status,
            @Parameter(description = "Which way the case goes") @QueryParam("family") @Nullable CaseFamily family,
            @Parameter(description = "What is due next") @QueryParam("owes") @Nullable DeadlineKind owes,
            @Parameter(description = "Of the customer, a BCP 47 tag such as “et”") @QueryParam("language") @Nullable
                    String language,
            @Parameter(description = "Only what is late now") @QueryParam("late") @DefaultValue("false") boolean late,
            @Parameter(description = "Only what is due before this instant") @QueryParam("dueBefore") @Nullable
                    String dueBefore,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST) int limit) {
        Instant now = clock.instant();
        Worklist.Filter filter = new Worklist.Filter(
                        Optional.ofNullable(owner).map(this::owner),
                        Optional.ofNullable(team),
                        Optional.ofNullable(status),
                        before(Optional.ofNullable(dueBefore).map(WorklistResource::instant), late, now))
                .narrowed(
                        Optional.ofNullable(family),
                        Optional.ofNullable(owes),
                        Optional.ofNullable(language).map(WorklistResource::language));
        Optional<Worklist.Position> from = Optional.ofNullable(after).map(Cursor::read);
        KeysetPage<Worklist.Row> page =
                KeysetPage.of(limit, most -> worklist.page(filter, from, most), row -> Cursor.write(row.position()));
        Roster roster = rosters.recent();
        return new WorklistPage(page.map(row -> Item.of(row, roster, now)), page.next());
    }

    private UUID owner(String text) {
        if (text.equals("me")) {
            return current.requireStaff().id();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("owner", "not-a-person", "The owner is a person's id, or “me”.");
        }
    }

    private static Optional<Instant> before(Optional<Instant> asked, boolean late, Instant now) {
        return late ? Optional.of(asked.filter(now::isAfter).orElse(now)) : asked;
    }

    private static String language(String tag) {
        if (!tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw Problem.invalid("language", "not-a-language", "Write a language as its BCP 47 tag, such as “et”.");
        }
        return tag;
    }

    private static Instant instant(String text) {
        return WrittenInstant.read(text)
                .orElseThrow(() -> Problem.invalid(
                        "dueBefore", "not-an-instant", "Write an instant such as 2026-12-01T15:00:00Z."));
    }
}
