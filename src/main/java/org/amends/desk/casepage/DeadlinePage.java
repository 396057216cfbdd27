package org.amends.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amends.casefile.CaseStory;
import org.amends.casefile.DeadlineStories;
import org.amends.casefile.DeadlineStory;
import org.amends.casefile.Deciding;
import org.amends.casefile.story.Deadline;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.amends.web.Due;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A deadline that explains itself, also one that is over. */
@Path("/desk/case/{reference}")
@Produces(MediaType.TEXT_HTML)
public class DeadlinePage {

    private final CasePages pages;
    private final DeadlineStories deadlines;
    private final Deciding deciding;
    private final Rosters rosters;
    private final Readers readers;
    private final CurrentActor current;

    DeadlinePage(
            CasePages pages,
            DeadlineStories deadlines,
            Deciding deciding,
            Rosters rosters,
            Readers readers,
            CurrentActor current) {
        this.pages = pages;
        this.deadlines = deadlines;
        this.deciding = deciding;
        this.rosters = rosters;
        this.readers = readers;
        this.current = current;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance deadline(
                Reader reader, String reference, String title, String language, CaseView.Owed owed);

        private Templates() {}
    }

    @GET
    @Path("deadlines/{deadline}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("reference") String reference, @PathParam("deadline") int number) {
        CaseStory story = pages.story(reference);
        DeadlineStory deadline = deadlines.tell(story, number).orElseThrow(() -> Problem.notFound("deadline"));
        return Templates.deadline(
                readers.of(current.requireStaff()),
                story.file().reference().text(),
                story.file().title(),
                story.file().contact().language(),
                owed(story, deadline));
    }

    private CaseView.Owed owed(CaseStory story, DeadlineStory told) {
        Roster roster = rosters.recent();
        Deadline deadline = told.deadline();
        return new CaseView.Owed(
                deadline.number(),
                deadline.kind(),
                Due.of(deadline.dueAt(), deciding.now()),
                roster.name(deadline.owedBy()),
                deadline.open(),
                deadline.verdict(),
                told.alarm().map(Enum::name).orElse(""),
                false,
                new WhyViews(told, new Happenings(story, roster).newestFirst(), roster).view());
    }
}
