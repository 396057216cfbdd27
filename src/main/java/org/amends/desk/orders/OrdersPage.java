package org.amends.desk.orders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.order.batch.BatchReport;
import org.amends.order.snapshot.OrderName;
import org.amends.order.source.SourceStates;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Orders for whoever looks after them: files of them, the shops they are fetched from, and one with its ceilings. */
@Path("/desk/orders")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class OrdersPage {

    private final OrderUploads uploads;
    private final OrderSheets sheets;
    private final SourceStates sources;
    private final CurrentActor current;
    private final Readers readers;
    private final PageLanguage language;

    OrdersPage(
            OrderUploads uploads,
            OrderSheets sheets,
            SourceStates sources,
            CurrentActor current,
            Readers readers,
            PageLanguage language) {
        this.uploads = uploads;
        this.sheets = sheets;
        this.sources = sources;
        this.current = current;
        this.readers = readers;
        this.language = language;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance orders(
                Reader reader,
                Form form,
                List<SourceStates.State> sources,
                Optional<OrderUpload> upload,
                Optional<OrderSheet> sheet);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestQuery @DefaultValue("") String source, @RestQuery @DefaultValue("") String externalId) {
        Form form = Form.empty().with("source", source).with("externalId", externalId);
        if (source.isBlank() && externalId.isBlank()) {
            return page(form, Optional.empty(), Optional.empty());
        }
        Optional<OrderSheet> sheet = sheets.find(new OrderName(source.strip(), externalId.strip()), language.locale());
        return page(
                sheet.isPresent() ? form : form.wrong("externalId", uploads.text("desk.orders.unknown")),
                Optional.empty(),
                sheet);
    }

    /** @param step what the pressed button wants: the report as a page, or as a {@code file} */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@RestForm @Nullable FileUpload file, @RestForm @DefaultValue("") String step)
            throws IOException {
        if (file == null || file.size() == 0) {
            return refused(uploads.text("desk.orders.noFile"));
        }
        try {
            BatchReport report = uploads.take(file.uploadedFile());
            return step.equals("file")
                    ? Response.ok(uploads.csv(report), "text/csv;charset=UTF-8")
                            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders-report.csv\"")
                            .build()
                    : Response.ok(page(Form.empty(), Optional.of(uploads.shown(report)), Optional.empty()))
                            .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return refused(problem.body().errors().stream()
                    .findFirst()
                    .map(uploads::sentence)
                    .orElse(problem.body().detail()));
        }
    }

    private Response refused(String sentence) {
        return Response.status(422)
                .entity(page(Form.empty().wrong("file", sentence), Optional.empty(), Optional.empty()))
                .build();
    }

    private TemplateInstance page(Form form, Optional<OrderUpload> upload, Optional<OrderSheet> sheet) {
        return Templates.orders(readers.of(current.requireStaff()), form, sources.all(), upload, sheet);
    }
}
