package org.amends.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amends.casefile.CaseReference;
import org.amends.compliment.Compliment;
import org.amends.photo.Album;
import org.amends.photo.Photograph;

/** Writes dossiers into a ZIP file, one case and one picture after the other, so that none of them waits in memory for the rest. */
@ApplicationScoped
class DossierArchive {

    static final String TYPE = "application/zip";

    private static final int VERSION = 1;

    private final Dossiers dossiers;
    private final PersonalData data;
    private final Album album;
    private final ObjectMapper json;
    private final Clock clock;

    DossierArchive(Dossiers dossiers, PersonalData data, Album album, ObjectMapper json, Clock clock) {
        this.dossiers = dossiers;
        this.data = data;
        this.album = album;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What stands in the file, first of all.
     *
     * @param v the form's version; a member that is added later is optional
     * @param cases each has a folder of its name
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Contents(int v, Instant at, List<CaseReference> cases, List<LeftOut> leftOut) {}

    /** What is on file and not in here: people have to look at it before it is handed out. */
    @RegisterForReflection
    enum LeftOut {
        NOTES_BETWEEN_COLLEAGUES,
        WHAT_OTHERS_WROTE,
        /** They are the shop's, and whoever brings something back need not be who bought it. */
        ORDERS,
        MAILS_WHOSE_BYTES_WERE_FORGOTTEN
    }

    /** @param compliments what they thanked for; no file of it where they never did */
    void write(List<PersonalData.KnownCase> cases, List<Compliment> compliments, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<CaseReference> references =
                cases.stream().map(PersonalData.KnownCase::reference).toList();
        add(zip, "contents.json", bytes(new Contents(VERSION, clock.instant(), references, List.of(LeftOut.values()))));
        if (!compliments.isEmpty()) {
            add(
                    zip,
                    "compliments.json",
                    bytes(compliments.stream().map(ComplimentData::of).toList()));
        }
        for (PersonalData.KnownCase known : cases) {
            write(known, zip);
        }
        zip.finish();
        zip.flush();
    }

    private void write(PersonalData.KnownCase known, ZipOutputStream zip) throws IOException {
        Optional<CaseDossier> dossier = dossiers.of(known.id());
        if (dossier.isEmpty()) {
            return;
        }
        String folder = known.reference().text() + "/";
        add(zip, folder + "case.json", bytes(dossier.get()));
        for (Photograph photograph : album.shownToCustomer(known.id())) {
            UUID id = photograph.id();
            Optional<byte[]> picture = album.content(known.id(), id, Album.Size.WHOLE, false);
            if (picture.isPresent()) {
                add(zip, folder + CaseDossier.photographName(id), picture.get());
            }
        }
        for (PersonalData.KeptMail mail : data.mails(known.id())) {
            add(zip, folder + CaseDossier.mailName(mail.id()), data.raw(mail.id()));
        }
    }

    private byte[] bytes(Object value) throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
