package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Cases by their references, as far as a list names them. */
@ApplicationScoped
public class CaseTitles {

    private static final String OF = """
            SELECT c.reference, c.title, c.version, k.language
            FROM case_file c JOIN case_contact k ON k.case_id = c.id
            WHERE c.reference = ANY (:references)
            """;

    private final Jdbi jdbi;

    CaseTitles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param language of the customer, a BCP 47 tag */
    public record Titled(CaseReference reference, String title, int version, String language) {}

    /** In no order; a reference that nobody has is left out. */
    public List<Titled> of(Collection<CaseReference> references) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bindArray(
                        "references",
                        String.class,
                        references.stream().map(CaseReference::text).toList())
                .map((row, context) -> new Titled(
                        new CaseReference(row.getString("reference")),
                        row.getString("title"),
                        row.getInt("version"),
                        row.getString("language")))
                .list());
    }
}
