package org.amends.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.amends.casefile.CaseReference;
import org.amends.desk.worklist.SoughtCases;
import org.amends.lifecycle.CaseStatus;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Looks in all cases, open and closed. What was erased is not found any more, for it is not there. */
@ApplicationScoped
class CaseSearch implements SoughtCases {

    /**
     * Whoever gives a case's number looks for that case. Each other way in reads its own index and no further than a thousand hits, so that a word which stands in every case costs no more than
     * a rare one; whoever gets so many adds a word.
     */
    private static final String FIND = """
            WITH numbered AS (SELECT id FROM case_file WHERE reference = :reference),
            told AS (
                (SELECT case_id, 1 AS way FROM case_contact WHERE lower(email) = lower(:text) LIMIT 1000)
                UNION ALL
                (SELECT case_id, 1 FROM case_contact
                 WHERE phone IS NOT NULL AND phone_digits(phone) = phone_digits(:text) AND phone_digits(:text) <> '' LIMIT 1000)
                UNION ALL
                (SELECT c.case_id, 2 FROM shop_order o JOIN case_order c ON c.order_id = o.id WHERE o.external_id = :text LIMIT 1000)
                UNION ALL
                (SELECT case_id, 3 FROM case_contact
                 WHERE sought_words(name) @@ to_tsquery('simple', :query) LIMIT 1000)
                UNION ALL
                (SELECT case_id, 4 FROM case_text
                 WHERE field IN ('title', 'words', 'note') AND sought_words(body) @@ to_tsquery('simple', :query)
                 LIMIT 1000)),
            found AS (
                SELECT id AS case_id, 0 AS way FROM numbered
                UNION ALL
                SELECT case_id, min(way) FROM told WHERE NOT EXISTS (SELECT FROM numbered) GROUP BY case_id)
            SELECT f.way, c.reference, c.title, c.status, c.is_open, c.received_at, k.name AS customer, k.language,
                   s.display_name AS owner
            FROM found f
            JOIN case_file c ON c.id = f.case_id
            JOIN case_contact k ON k.case_id = c.id
            JOIN staff s ON s.id = c.owner_id
            ORDER BY f.way, c.is_open DESC, c.received_at DESC, c.id
            LIMIT :limit
            """;

    private static final FoundCase.By[] WAYS = FoundCase.By.values();

    private final Jdbi jdbi;

    CaseSearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The surest first, of them the open ones, of them the newest. */
    List<FoundCase> find(SearchTerms terms, int limit) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("text", terms.text())
                .bind(
                        "reference",
                        terms.reference().map(CaseReference::toString).orElse(""))
                .bind("query", terms.query())
                .bind("limit", limit)
                .map(CaseSearch::read)
                .list());
    }

    @Override
    public List<CaseReference> found(String sought, int most) {
        return find(SearchTerms.of(sought.replace("\0", "")), most).stream()
                .map(FoundCase::reference)
                .toList();
    }

    private static FoundCase read(ResultSet row, StatementContext context) throws SQLException {
        return new FoundCase(
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getString("customer"),
                row.getString("language"),
                CaseStatus.valueOf(row.getString("status")),
                row.getBoolean("is_open"),
                row.getString("owner"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                WAYS[row.getInt("way")]);
    }
}
