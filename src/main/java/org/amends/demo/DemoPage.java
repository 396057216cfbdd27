package org.amends.demo;

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
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Where an administrator clears the demo data: first what goes and what stays, then, on a page of its own, the deed. */
@Path("/demo")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class DemoPage {

    private final DemoHouse house;
    private final InputForms forms;
    private final CurrentActor current;
    private final Readers readers;

    DemoPage(DemoHouse house, InputForms forms, CurrentActor current, Readers readers) {
        this.house = house;
        this.forms = forms;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "demo")
    static class Templates {
        static native TemplateInstance demo(Reader reader, DemoHouse.Extent extent);

        static native TemplateInstance clearing(Reader reader, DemoHouse.Extent extent, Form form);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        requireDemo();
        return Templates.demo(reader(), house.extent());
    }

    @GET
    @Path("clearing")
    @Operation(hidden = true)
    public TemplateInstance confirm() {
        requireDemo();
        return clearing(Form.empty());
    }

    @POST
    @Path("clearing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response clear(@RestForm @DefaultValue("") String sure) {
        requireDemo();
        if (sure.isEmpty()) {
            return refused(400, "sure", "people.demo.notSure");
        }
        return switch (house.clear(current.requireStaff())) {
            case CLEARED -> Response.seeOther(URI.create("/start")).build();
            case NO_DEMO -> throw Problem.notFound("demo");
            case OTHER_CASES -> refused(409, "", "people.demo.others");
            case BY_DEMO_PERSON -> refused(409, "", "people.demo.byDemo");
            case BUSY -> refused(409, "", "people.demo.busy");
        };
    }

    private Response refused(int status, String field, String sentence) {
        return Response.status(status)
                .entity(clearing(Form.empty().wrong(field, forms.text(sentence))))
                .build();
    }

    private TemplateInstance clearing(Form form) {
        return Templates.clearing(reader(), house.extent(), form);
    }

    private void requireDemo() {
        if (!house.isShown()) {
            throw Problem.notFound("demo");
        }
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
