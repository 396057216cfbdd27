package org.amends.desk.worklist;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.amends.desk.form.TypedForm;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists that somebody keeps under a name: shown, saved, renamed, shared, moved, deleted. */
@Path("/desk/views")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class ViewForms {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final SavedViews views;
    private final ListPages pages;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Messages messages;
    private final PageLanguage language;

    ViewForms(
            SavedViews views,
            ListPages pages,
            Rosters rosters,
            CurrentActor current,
            Messages messages,
            PageLanguage language) {
        this.views = views;
        this.pages = pages;
        this.rosters = rosters;
        this.current = current;
        this.messages = messages;
        this.language = language;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") String id, @RestQuery @DefaultValue("") String after) {
        return pages.show(known(id).orElseThrow(() -> Problem.notFound("view")), after, Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> sent) {
        TypedForm typed = new TypedForm("save", sent);
        ViewFilter filter = filter(typed);
        String name = name(typed);
        if (!isName(name)) {
            return again(UNPROCESSABLE, filter, typed, "save-name", "desk.saved.wrong.name");
        }
        SavedViews.Added added = views.add(member(), name, shares(typed), filter);
        return switch (added.outcome()) {
            case DONE -> to("/desk/views/" + added.id());
            case NAME_TAKEN -> again(UNPROCESSABLE, filter, typed, "save-name", "desk.saved.wrong.taken");
            case FULL, STALE -> again(UNPROCESSABLE, filter, typed, "save-name", "desk.saved.wrong.full");
        };
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        TypedForm typed = new TypedForm("change", sent);
        Optional<SavedView> found = known(id);
        if (found.isEmpty()) {
            return gone(typed);
        }
        SavedView view = found.get();
        if (!view.person().equals(member().id())) {
            throw Problem.of(403, "/problems/not-yours", "Somebody else has to do this", "This view is a colleague's.");
        }
        if (typed.asksTo("forward")) {
            views.forward(view);
            return to("/desk/views/" + view.id());
        }
        return typed.asksTo("delete") ? delete(view, typed) : rename(view, typed);
    }

    private Response delete(SavedView view, TypedForm typed) {
        return views.delete(view, typed.version()) == SavedViews.Outcome.DONE
                ? to("/desk/cases?" + view.filter().query())
                : again(CONFLICT, view, typed, "desk.saved.wrong.stale");
    }

    private Response rename(SavedView view, TypedForm typed) {
        String name = name(typed);
        if (!isName(name)) {
            return again(UNPROCESSABLE, view, typed, "desk.saved.wrong.name");
        }
        return switch (views.change(view, typed.version(), name, shares(typed))) {
            case DONE -> to("/desk/views/" + view.id());
            case NAME_TAKEN -> again(UNPROCESSABLE, view, typed, "desk.saved.wrong.taken");
            case STALE, FULL -> again(CONFLICT, view, typed, "desk.saved.wrong.stale");
        };
    }

    /** It was deleted meanwhile: what it held is shown, ready to be saved anew under the name that was typed. */
    private Response gone(TypedForm typed) {
        Form form = Form.empty()
                .with("save-name", name(typed))
                .with("save-shared", typed.field("change-shared").orElse(""))
                .wrong("save-name", text("desk.saved.wrong.gone"));
        return answer(CONFLICT, pages.show(filter(typed), "", form));
    }

    private Response again(int status, ViewFilter filter, TypedForm typed, String field, String why) {
        return answer(status, pages.show(filter, "", typed.onto(Form.empty()).wrong(field, text(why))));
    }

    private Response again(int status, SavedView view, TypedForm typed, String why) {
        SavedView asItIs = views.find(view.id(), member()).orElse(view);
        Form form = typed.onto(Form.empty()).wrong("change-name", text(why));
        return answer(status, pages.show(asItIs, "", form));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private Optional<SavedView> known(String id) {
        try {
            return views.find(UUID.fromString(id), member());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ViewFilter filter(TypedForm typed) {
        ViewFilter filter = ViewFilter.ofQuery(typed.field("filter").orElse(""));
        if (filter.owner().filter(id -> rosters.recent().member(id).isEmpty()).isPresent()) {
            throw Problem.invalid("owner", "not-a-person", "Nobody here has this id.");
        }
        return filter;
    }

    private static String name(TypedForm typed) {
        return typed.field(typed.name() + "-name").orElse("").strip();
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= SavedView.LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** Only those who lead share; what an agent's page can't send is not done. */
    private boolean shares(TypedForm typed) {
        StaffMember member = member();
        return typed.field(typed.name() + "-shared").isPresent()
                && (member.has(StaffRole.LEAD) || member.has(StaffRole.MANAGER));
    }

    private StaffMember member() {
        return current.requireStaff();
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }
}
