package org.amends.policy;

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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.policy.pack.Fault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Brings a pack in, typed or as a file. Whatever was sent stands in the form again when it is refused. */
@Path("/policies/upload")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class PackUploadPage {

    private final PackDesk desk;
    private final CurrentActor current;
    private final Readers readers;

    PackUploadPage(PackDesk desk, CurrentActor current, Readers readers) {
        this.desk = desk;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance upload(
                Reader reader, String text, boolean checked, List<SourceLine.Said> faults, List<SourceLine> lines);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        return page("", false, List.of());
    }

    /** @param step what the pressed button wants: {@code check} or {@code keep} */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(
            @RestForm @DefaultValue("") String text,
            @RestForm @Nullable FileUpload file,
            @RestForm @DefaultValue("check") String step)
            throws IOException {
        PackFile sent = file == null || file.size() == 0 ? PackFile.of(unixLines(text)) : read(file);
        String shown = sent.text().orElse(text);
        if (!step.equals("keep")) {
            List<Fault> faults = desk.lint(sent).faults();
            return Response.status(faults.isEmpty() ? 200 : 422)
                    .entity(page(shown, true, faults))
                    .build();
        }
        PackDesk.Uploaded uploaded = desk.upload(sent, current.requireStaff().id());
        return uploaded.faults().isEmpty()
                ? Response.seeOther(URI.create(PackPage.path(uploaded.ref().orElseThrow())))
                        .build()
                : Response.status(422)
                        .entity(page(shown, true, uploaded.faults()))
                        .build();
    }

    private static PackFile read(FileUpload file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return PackFile.read(bytes);
        }
    }

    /** A browser sends what was typed with the line ends of the network. */
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    private TemplateInstance page(String text, boolean checked, List<Fault> faults) {
        List<SourceLine> lines = SourceLine.of(text, faults).stream()
                .filter(line -> !line.faults().isEmpty())
                .toList();
        return Templates.upload(readers.of(current.requireStaff()), text, checked, SourceLine.said(faults), lines);
    }
}
