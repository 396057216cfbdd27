package org.amends.wordlist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
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
import java.util.stream.IntStream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Brings a list in, typed or as a file. Whatever was sent stands in the form again when it is refused. */
@Path("/word-lists/upload")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
public class WordListUploadPage {

    private final ListDesk desk;
    private final ListRequests requests;
    private final ListSentences sentences;
    private final CurrentActor current;
    private final Readers readers;

    WordListUploadPage(
            ListDesk desk, ListRequests requests, ListSentences sentences, CurrentActor current, Readers readers) {
        this.desk = desk;
        this.requests = requests;
        this.sentences = sentences;
        this.current = current;
        this.readers = readers;
    }

    /** A line of what was sent, with what is wrong in it. */
    @TemplateData
    public record WrongLine(int number, String text, List<ListView.Said> faults) {}

    @CheckedTemplate(basePath = "wordlist")
    static class Templates {
        static native TemplateInstance upload(
                Reader reader,
                String language,
                String example,
                String text,
                boolean checked,
                List<ListView.Said> faults,
                List<WrongLine> lines);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@RestQuery @DefaultValue("") String language) {
        ListRef ref = desk.inForce(ListRequests.language(language));
        return page(language, requests.list(language, ref.version()).body(), false, List.of());
    }

    /** @param step what the pressed button wants: {@code check} or {@code keep} */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response send(
            @RestForm @DefaultValue("") String language,
            @RestForm @DefaultValue("") String text,
            @RestForm @Nullable FileUpload file,
            @RestForm @DefaultValue("check") String step)
            throws IOException {
        ListRequests.language(language);
        ListText sent = file == null || file.size() == 0 ? ListText.typed(unixLines(text)) : read(file);
        String shown = sent.text().orElse(text);
        if (!step.equals("keep")) {
            List<Fault> faults = desk.lint(language, sent).faults();
            return Response.status(faults.isEmpty() ? 200 : 422)
                    .entity(page(language, shown, true, faults))
                    .build();
        }
        ListDesk.Uploaded uploaded =
                desk.upload(language, sent, current.requireStaff().id());
        return uploaded.faults().isEmpty()
                ? Response.seeOther(URI.create(WordListPage.path(uploaded.ref().orElseThrow())))
                        .build()
                : Response.status(422)
                        .entity(page(language, shown, true, uploaded.faults()))
                        .build();
    }

    private static ListText read(FileUpload file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return ListText.read(bytes);
        }
    }

    /** A browser sends what was typed with the line ends of the network. */
    private static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    private TemplateInstance page(String language, String text, boolean checked, List<Fault> faults) {
        List<ListView.Said> said = sentences.said(faults);
        return Templates.upload(
                readers.of(current.requireStaff()),
                language,
                language + "-house",
                text,
                checked,
                said,
                wrong(text, said));
    }

    private static List<WrongLine> wrong(String text, List<ListView.Said> said) {
        List<String> lines = text.lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> new WrongLine(
                        number,
                        lines.get(number - 1),
                        said.stream().filter(fault -> fault.line() == number).toList()))
                .filter(line -> !line.faults().isEmpty())
                .toList();
    }
}
