package org.amends.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.letter.FormOfAddress;
import org.amends.letter.HouseTemplates;
import org.amends.letter.TemplateKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The templates that the house wrote, with all that they once were. */
@ApplicationScoped
class TemplateShelf implements HouseTemplates {

    private static final String VERSIONS = """
            SELECT version, text, set_by, set_at FROM letter_template
            WHERE kind = :kind AND language = :language AND form = :form
            ORDER BY version DESC
            LIMIT :most
            """;

    /** The key keeps two people from taking the same version. */
    private static final String ADD = """
            INSERT INTO letter_template (kind, language, form, version, text, set_by)
            VALUES (:kind, :language, :form, :version, :text, :by)
            ON CONFLICT DO NOTHING
            """;

    private static final int MOST = 100;

    private final Jdbi jdbi;

    TemplateShelf(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which template. */
    record Place(TemplateKind kind, String language, FormOfAddress form) {}

    @Override
    public Optional<String> text(TemplateKind kind, String language, FormOfAddress form) {
        return last(new Place(kind, language, form)).flatMap(TemplateVersion::text);
    }

    Optional<TemplateVersion> last(Place place) {
        return versions(place, 1).stream().findFirst();
    }

    /** The newest first, 100 at most. */
    List<TemplateVersion> versions(Place place) {
        return versions(place, MOST);
    }

    private List<TemplateVersion> versions(Place place, int most) {
        return jdbi.withHandle(handle -> at(place, handle.createQuery(VERSIONS))
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    /**
     * @param version that it gets
     * @param text empty to go back to the one that comes with Amends
     * @return whether nobody was quicker
     */
    boolean add(Place place, int version, Optional<String> text, UUID by) {
        return jdbi.withHandle(handle -> add(handle, place, version, text, by)) == 1;
    }

    private static int add(Handle handle, Place place, int version, Optional<String> text, UUID by) {
        return handle.createUpdate(ADD)
                .bind("kind", place.kind().name())
                .bind("language", place.language())
                .bind("form", place.form().name())
                .bind("version", version)
                .bind("text", text.orElse(null))
                .bind("by", by)
                .execute();
    }

    private static Query at(Place place, Query query) {
        return query.bind("kind", place.kind().name())
                .bind("language", place.language())
                .bind("form", place.form().name());
    }

    private static TemplateVersion read(ResultSet row) throws SQLException {
        return new TemplateVersion(
                row.getInt("version"),
                Optional.ofNullable(row.getString("text")),
                row.getObject("set_by", UUID.class),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
