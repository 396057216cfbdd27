package org.amends.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.mail.reading.Attachment;
import org.amends.mail.reading.MailReader;
import org.amends.mail.reading.Reading;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A mail as a colleague reads it: its words, what it is and why, what became of it, its files. Nothing of it is shown that a
 * browser could run or load; files and the original are saved, never opened here.
 */
@Path("/desk/mails/{id}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
public class MailPage {

    private final IncomingMails mails;
    private final MailReader reader;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;

    MailPage(IncomingMails mails, MailReader reader, Rosters rosters, CurrentActor current, Readers readers) {
        this.mails = mails;
        this.reader = reader;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance mail(Reader reader, MailLine line, MailView mail, boolean forgotten);

        private Templates() {}
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath UUID id) {
        IncomingMail mail = mails.find(id).orElseThrow(() -> Problem.notFound("mail"));
        IncomingMails.Raw raw = raw(id);
        return Templates.mail(
                readers.of(current.requireStaff()),
                MailLine.of(mail, rosters.recent()),
                MailView.of(reading(raw)),
                raw.isForgotten());
    }

    @GET
    @Path("files/{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public Response file(@RestPath UUID id, @RestPath int number) {
        List<Attachment> files = reading(raw(id)) instanceof Reading.Readable readable
                ? readable.mail().attachments()
                : List.of();
        if (number < 1 || number > files.size()) {
            throw Problem.notFound("file");
        }
        Attachment file = files.get(number - 1);
        return saved(file.open(), file.name());
    }

    @GET
    @Path("original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public Response original(@RestPath UUID id) {
        IncomingMails.Raw raw = raw(id);
        if (raw.isForgotten()) {
            throw Problem.notFound("mail");
        }
        return saved(raw.bytes(), "mail-" + id + ".eml");
    }

    private IncomingMails.Raw raw(UUID id) {
        return mails.raw(id).orElseThrow(() -> Problem.notFound("mail"));
    }

    private Reading reading(IncomingMails.Raw mail) {
        return reader.read(mail.bytes(), mail.arrivedAt());
    }

    /** Whatever it is, a browser keeps it as a file and runs nothing of it. */
    private static Response saved(Object bytes, String name) {
        return Response.ok(bytes)
                .header("Content-Disposition", ContentDisposition.attachment(name))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
