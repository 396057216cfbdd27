package org.amends.desk.publicity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Contact;
import org.amends.casefile.Filings;
import org.amends.casefile.Reply;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.intake.FormFiling;
import org.amends.letter.LetterConfig;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.publicity.Lodging;
import org.amends.publicity.Posting;
import org.amends.web.Form;
import org.amends.web.Organisation;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Where a colleague makes a case of a review or a post that they found. */
@Path("/desk/postings")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML)
public class PostingsPage {

    private final PostingForms forms;
    private final Lodging lodging;
    private final FormFiling filing;
    private final LetterConfig letters;
    private final Organisation organisation;
    private final PageLanguage language;
    private final ObjectMapper json;
    private final CurrentActor current;
    private final Readers readers;

    PostingsPage(
            PostingForms forms,
            Lodging lodging,
            FormFiling filing,
            LetterConfig letters,
            Organisation organisation,
            PageLanguage language,
            ObjectMapper json,
            CurrentActor current,
            Readers readers) {
        this.forms = forms;
        this.lodging = lodging;
        this.filing = filing;
        this.letters = letters;
        this.organisation = organisation;
        this.language = language;
        this.json = json;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "publicity")
    static class Templates {
        static native TemplateInstance postings(
                Reader reader, Form form, List<Posting.Kind> kinds, List<String> languages, String key);

        static native TemplateInstance lodged(Reader reader, String reference, String link);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        Form form = Form.empty().with("language", language.locale().getLanguage());
        return page(form, newKey());
    }

    /** The page that answers names the customer's private link, this once; so it is no redirect, and nothing keeps it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response file(
            @BeanParam TypedPosting typed,
            @RestForm @DefaultValue("") String name,
            @RestForm("language") @DefaultValue("") String chosen,
            @RestForm @DefaultValue("") String key) {
        Form form = forms.checked(typed, true);
        form = forms.name(form.with("name", name));
        form = form.with("language", chosen);
        if (!organisation.offeredLanguages().contains(chosen)) {
            form = form.wrong("language", forms.text("customer.missing.language"));
        }
        if (!form.isRight()) {
            return refused(form, key);
        }
        Contact contact = new Contact(name.strip(), Optional.empty(), Optional.empty(), Optional.empty(), chosen);
        Filings.Outcome outcome = lodging.file(
                forms.posting(form),
                form.value("words"),
                contact,
                Optional.empty(),
                current.requireStaff(),
                Optional.of(filing.once("/desk/postings", form.typed(), key)));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            return lodged(filed.reply());
        }
        if (outcome instanceof Filings.Outcome.Refused decision) {
            return refused(filing.refused(form, decision.decision()), key);
        }
        throw Problem.notFound("team");
    }

    private Response lodged(Reply reply) {
        try {
            JsonNode receipt = json.readTree(reply.body());
            TemplateInstance page = Templates.lodged(
                    reader(),
                    receipt.required("reference").asText(),
                    letters.publicUrl()
                            .resolve(receipt.required("link").asText())
                            .toString());
            return Response.ok(page)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response refused(Form form, String key) {
        return Response.status(422)
                .entity(page(form, key.isBlank() ? newKey() : key))
                .build();
    }

    private TemplateInstance page(Form form, String key) {
        return Templates.postings(reader(), form, List.of(Posting.Kind.values()), organisation.offeredLanguages(), key);
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
