package org.amends.desk.act;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseStory;
import org.amends.desk.casepage.CasePages;
import org.amends.desk.form.TypedForm;
import org.amends.desk.letter.CheckedLetter;
import org.amends.desk.letter.Composer;
import org.amends.desk.letter.Drafts;
import org.amends.desk.letter.UnfinishedLetter;
import org.amends.guard.LetterKind;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the page sends a form while somebody types: it is kept, and a letter is read. The answer is a part of the page. */
@Path("/desk/case/{reference}/drafts")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DraftForms {

    private static final String NOTE = "note";

    /** In characters; more than all fields of the largest form may have. */
    private static final int MOST_TYPED = 200_000;

    private final CasePages pages;
    private final Drafts drafts;
    private final Composer composer;
    private final CurrentActor current;

    DraftForms(CasePages pages, Drafts drafts, Composer composer, CurrentActor current) {
        this.pages = pages;
        this.drafts = drafts;
        this.composer = composer;
        this.current = current;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance live(
                String form,
                String customer,
                String language,
                Optional<CheckedLetter> checked,
                Instant savedAt,
                List<Drafts.Writer> writers);

        private Templates() {}
    }

    /** @param form by its name on the page: {@code ack}, {@code extend-3}, {@code note} */
    @POST
    @Path("{form}")
    @Operation(hidden = true)
    public TemplateInstance save(
            @PathParam("reference") String reference,
            @PathParam("form") String form,
            MultivaluedMap<String, String> sent) {
        Optional<LetterKind> letter = UnfinishedLetter.kind(form);
        if (letter.isEmpty() && !form.equals(NOTE)) {
            throw Problem.notFound("form");
        }
        CaseStory story = pages.story(reference);
        StaffMember writer = current.requireStaff();
        TypedForm typed = new TypedForm(form, sent);
        if (typed.length() > MOST_TYPED) {
            throw Problem.invalid(form, "size", "This is more than a draft can hold. Shorten it.");
        }
        Instant savedAt = drafts.save(story.file().id(), writer.id(), typed);
        return Templates.live(
                form,
                story.file().contact().name(),
                story.file().contact().language(),
                letter.map(kind -> composer.check(kind, typed, story, writer)),
                savedAt,
                drafts.others(story.file().id(), writer.id()));
    }
}
