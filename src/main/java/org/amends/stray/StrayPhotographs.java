package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.people.StaffMember;
import org.amends.photo.Album;
import org.amends.photo.Darkroom;
import org.amends.photo.NewPhotograph;
import org.amends.photo.PhotographFile;
import org.amends.photo.Redrawn;
import org.amends.photo.Subject;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Photographs of parcels that belong to no case. They are drawn anew like any other, and move to the case with their parcel. */
@ApplicationScoped
class StrayPhotographs {

    static final int MOST = 20;

    private static final String KEEP = """
            INSERT INTO stray_photograph (id, parcel_id, person_id, width, height, came_sha256, content, preview)
            SELECT :id, s.id, :person, :width, :height, :came, :content, :preview
            FROM stray_parcel s WHERE s.id = :parcel AND s.outcome IS NULL
            ON CONFLICT ON CONSTRAINT stray_photograph_once DO NOTHING
            """;

    private static final String CONTENT = "SELECT content FROM stray_photograph WHERE parcel_id = :parcel AND id = :id";
    private static final String PREVIEW = "SELECT preview FROM stray_photograph WHERE parcel_id = :parcel AND id = :id";

    private static final String MOVED = """
            DELETE FROM stray_photograph WHERE parcel_id = :parcel
            RETURNING id, person_id, at, width, height, came_sha256, content, preview
            """;

    private final Darkroom darkroom;
    private final Album album;
    private final CaseLog log;
    private final StrayProblems problems;
    private final Messages messages;
    private final Jdbi jdbi;

    StrayPhotographs(
            Darkroom darkroom, Album album, CaseLog log, StrayProblems problems, Messages messages, Jdbi jdbi) {
        this.darkroom = darkroom;
        this.album = album;
        this.log = log;
        this.problems = problems;
        this.messages = messages;
        this.jdbi = jdbi;
    }

    private record Moved(UUID person, OffsetDateTime at, UUID id, byte[] came, Redrawn drawn) {}

    /**
     * The same file twice is one photograph.
     *
     * @throws Problem when it is no photograph, one too many, or of a parcel that does not lie here any more
     */
    void keep(StrayParcel parcel, byte[] file, String mediaType, StaffMember by) {
        if (!parcel.isLying()) {
            throw problems.changed();
        }
        if (parcel.photographs().size() >= MOST) {
            throw problems.tooManyPhotographs();
        }
        Redrawn drawn = darkroom.drawn(file, mediaType);
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("id", UUID.randomUUID())
                .bind("parcel", parcel.id())
                .bind("person", by.id())
                .bind("width", drawn.width())
                .bind("height", drawn.height())
                .bind("came", NewPhotograph.digest(file))
                .bind("content", drawn.content())
                .bind("preview", drawn.preview())
                .execute());
    }

    /** @throws Problem 404 where there is nothing to read, whatever the reason */
    Response file(UUID parcel, String photograph, Album.Size size) {
        return id(photograph)
                .flatMap(id -> content(parcel, id, size).map(content -> PhotographFile.of(content, id)))
                .orElseThrow(() -> Problem.notFound("photograph"));
    }

    private Optional<byte[]> content(UUID parcel, UUID id, Album.Size size) {
        return jdbi.withHandle(handle -> handle.createQuery(size == Album.Size.WHOLE ? CONTENT : PREVIEW)
                .bind("parcel", parcel)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** In the transaction of the event by which its parcel came to the case. Colleagues took them for their own work. */
    void moveTo(Handle handle, UUID parcel, UUID caseId, int seq) {
        List<Moved> moved = handle.createQuery(MOVED)
                .bind("parcel", parcel)
                .map((row, context) -> new Moved(
                        row.getObject("person_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("id", UUID.class),
                        row.getBytes("came_sha256"),
                        new Redrawn(
                                row.getInt("width"),
                                row.getInt("height"),
                                row.getBytes("content"),
                                row.getBytes("preview"))))
                .list();
        if (moved.isEmpty()) {
            return;
        }
        String language = log.find(handle, List.of(caseId)).get(0).contact().language();
        String words = messages.text(Locale.forLanguageTag(language), "pages", "desk.stray.photograph", Map.of());
        for (Moved one : moved) {
            album.keep(
                    handle,
                    caseId,
                    seq,
                    Optional.of(one.person()),
                    one.at().toInstant(),
                    new NewPhotograph(
                            one.id(), Subject.of(Subject.Kind.PARCEL), words, false, one.came(), one.drawn()));
        }
    }
}
