package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseReference;
import org.amends.lifecycle.CaseStatus;
import org.jdbi.v3.core.Jdbi;

/** Which cases a parcel may belong to, and why: by its label, its order, its goods, and the name of its sender. */
@ApplicationScoped
class CaseSuggestions {

    private static final int MOST = 10;

    /** Open cases that are about such goods are many for an article that sells well: the latest are enough, beside other signs. */
    private static final String SUGGEST = """
            WITH said AS (
                SELECT s.id, s.code, s.order_number, nullif(split_part(s.sender, chr(10), 1), '') AS name, s.opened_case_id
                FROM stray_parcel s WHERE s.id = :id
            ), hit AS (
                SELECT c.id AS case_id, 'REFERENCE' AS why FROM case_file c WHERE c.reference = :reference
                UNION SELECT opened_case_id, 'REFERENCE' FROM said WHERE opened_case_id IS NOT NULL
                UNION SELECT p.case_id, 'LABEL' FROM said JOIN return_parcel p ON p.tracking = said.code
                UNION SELECT k.case_id, 'ORDER'
                      FROM said JOIN shop_order o ON o.external_id = said.order_number JOIN case_order k ON k.order_id = o.id
                UNION SELECT k.case_id, 'NAME' FROM (
                        SELECT m.case_id FROM said JOIN case_contact m
                            ON sought_words(m.name) @@ plainto_tsquery('simple'::regconfig, regexp_replace(said.name, '[^[:alnum:]]+', ' ', 'g'))
                        ORDER BY m.case_id DESC LIMIT 50) AS k
                UNION SELECT k.case_id, 'ARTICLE' FROM stray_item i
                      CROSS JOIN LATERAL (
                        SELECT g.case_id FROM case_order g JOIN case_file f ON f.id = g.case_id AND f.is_open
                        WHERE g.document -> 'lines' @> jsonb_build_array(jsonb_build_object('sku', i.article))
                           OR g.document -> 'lines' @> jsonb_build_array(jsonb_build_object('gtin', i.article))
                        ORDER BY g.frozen_at DESC LIMIT 50) AS k
                      WHERE i.parcel_id = :id AND i.article IS NOT NULL
            )
            SELECT c.reference, c.title, c.status, k.name, array_agg(DISTINCT hit.why ORDER BY hit.why) AS why
            FROM hit JOIN case_file c ON c.id = hit.case_id JOIN case_contact k ON k.case_id = c.id
            WHERE NOT EXISTS (SELECT FROM case_erasure e WHERE e.case_id = c.id)
            GROUP BY c.id, c.reference, c.title, c.status, c.is_open, c.received_at, k.name
            ORDER BY sum(CASE hit.why WHEN 'REFERENCE' THEN 8 WHEN 'LABEL' THEN 8 WHEN 'ORDER' THEN 4 WHEN 'NAME' THEN 2 ELSE 1 END) DESC,
                     c.is_open DESC, c.received_at DESC
            LIMIT :most
            """;

    private final Jdbi jdbi;

    CaseSuggestions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What speaks for a case. */
    enum Sign {
        /** Its reference stands on the parcel, or it was opened for it. */
        REFERENCE,
        LABEL,
        ORDER,
        NAME,
        ARTICLE
    }

    record Suggestion(CaseReference reference, String title, String customer, CaseStatus status, List<Sign> signs) {}

    /** The one that most speaks for first. */
    List<Suggestion> of(StrayParcel parcel) {
        Optional<CaseReference> written = parcel.order().flatMap(CaseReference::parse);
        return jdbi.withHandle(handle -> handle.createQuery(SUGGEST)
                .bind("id", parcel.id())
                .bind("reference", written.map(CaseReference::text).orElse(""))
                .bind("most", MOST)
                .map((row, context) -> new Suggestion(
                        new CaseReference(row.getString("reference")),
                        row.getString("title"),
                        row.getString("name"),
                        CaseStatus.valueOf(row.getString("status")),
                        Arrays.stream((String[]) row.getArray("why").getArray())
                                .map(Sign::valueOf)
                                .toList()))
                .list());
    }
}
