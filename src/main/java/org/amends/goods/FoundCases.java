package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseReference;
import org.jdbi.v3.core.Jdbi;

/** Finds the case that a parcel belongs to by what stands on it: the case's reference, the order's number, or the label,
 * whether it came already or is on its way. */
@ApplicationScoped
public class FoundCases {

    private static final int MOST = 20;

    private static final String FIND = """
            SELECT c.reference, c.title, false AS taken_in, false AS labelled FROM case_file c WHERE c.reference = :reference
            UNION
            SELECT c.reference, c.title, true, false FROM goods_parcel p JOIN case_file c ON c.id = p.case_id WHERE p.code = :code
            UNION
            SELECT c.reference, c.title, false, true FROM return_parcel p JOIN case_file c ON c.id = p.case_id
            WHERE p.tracking = :code AND NOT EXISTS (SELECT FROM goods_parcel g WHERE g.code = p.tracking)
            UNION
            SELECT c.reference, c.title, false, false
            FROM shop_order o JOIN case_order k ON k.order_id = o.id JOIN case_file c ON c.id = k.case_id
            WHERE o.external_id = :text
            ORDER BY reference LIMIT :most
            """;

    private final Jdbi jdbi;

    FoundCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param takenIn whether the label is of a parcel that came already
     * @param label of the parcel; empty where it was found by something else
     */
    public record Found(String reference, String title, boolean takenIn, Optional<String> label) {}

    public List<Found> find(String text) {
        Optional<CaseReference> reference = CaseReference.parse(text);
        String label = Parcels.folded(text);
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("reference", reference.map(CaseReference::text).orElse(""))
                .bind("code", label)
                .bind("text", text.strip())
                .bind("most", MOST)
                .map((row, context) -> new Found(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getBoolean("taken_in"),
                        row.getBoolean("labelled") ? Optional.of(label) : Optional.empty()))
                .list());
    }
}
