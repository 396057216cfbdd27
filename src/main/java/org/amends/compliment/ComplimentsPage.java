package org.amends.compliment;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.WordChecks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Thanks that came in, for colleagues, and what became of each. */
@Path("/desk/compliments")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.TEXT_HTML)
public class ComplimentsPage {

    private static final int SHOWN = 50;

    private final Compliments compliments;
    private final WordChecks words;
    private final CurrentActor current;
    private final Readers readers;

    ComplimentsPage(Compliments compliments, WordChecks words, CurrentActor current, Readers readers) {
        this.compliments = compliments;
        this.words = words;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "compliment")
    static class Templates {
        static native TemplateInstance compliments(
                Reader reader, List<Compliment> items, List<String> choices, String shown, String next);

        static native TemplateInstance compliment(Reader reader, Compliment one, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @DefaultValue("ALL") String shown, @RestQuery @DefaultValue("") String after) {
        Compliments.Page page =
                compliments.page(shown(shown), Optional.of(after).filter(text -> !text.isEmpty()), SHOWN);
        return Templates.compliments(
                readers.of(current.requireStaff()),
                page.items(),
                Stream.of(Compliments.Shown.values()).map(Enum::name).toList(),
                shown,
                page.next().orElse(""));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id) {
        return page(found(id), Form.empty());
    }

    @POST
    @Path("{id}/passing-on")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response passOn(@RestPath UUID id, @RestForm @DefaultValue("") String to) {
        Compliment one = found(id);
        Form form = words.line(Form.empty().with("to", to), "to", 200, "desk.thanks.missing");
        if (!form.isRight()) {
            return Response.status(422).entity(page(one, form)).build();
        }
        compliments.passOn(id, current.requireStaff().id(), to.strip());
        return seeOther(id);
    }

    @POST
    @Path("{id}/erasure")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erase(@RestPath UUID id) {
        found(id);
        compliments.erase(id, current.requireStaff().id());
        return seeOther(id);
    }

    private TemplateInstance page(Compliment one, Form form) {
        return Templates.compliment(readers.of(current.requireStaff()), one, form);
    }

    private Compliment found(UUID id) {
        return compliments.find(id).orElseThrow(() -> Problem.notFound("compliment"));
    }

    private static Response seeOther(UUID id) {
        return Response.seeOther(URI.create("/desk/compliments/" + id)).build();
    }

    private static Compliments.Shown shown(String name) {
        return Stream.of(Compliments.Shown.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("shown", "unknown", "Choose one of the list."));
    }
}
