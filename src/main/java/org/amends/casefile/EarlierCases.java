package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.RemedyKind;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a customer who was here before, by mail address or telephone number. A name alone tells nobody apart, and whom
 * we can't tell apart we don't show to each other's agents as one.
 */
@ApplicationScoped
public class EarlierCases {

    /** As many as fit before an agent's eyes. */
    private static final int MOST = 20;

    /** OFFSET 0 keeps the planner, which can't know how few cases one customer has, from reading them all. */
    private static final String FIND = """
            WITH mine AS (
                SELECT c.id, c.received_at, lower(k.email) AS email, phone_digits(k.phone) AS phone
                FROM case_file c JOIN case_contact k ON k.case_id = c.id
                WHERE c.id = :id
            ), same AS (
                SELECT k.case_id FROM mine
                CROSS JOIN LATERAL (SELECT * FROM case_contact WHERE lower(email) = mine.email OFFSET 0) AS k
                UNION
                SELECT k.case_id FROM mine
                CROSS JOIN LATERAL (SELECT * FROM case_contact WHERE phone_digits(phone) = mine.phone OFFSET 0) AS k
                WHERE length(mine.phone) >= 6
            )
            SELECT c.reference, c.title, c.received_at, c.status,
                   (SELECT convert_from(e.canonical, 'UTF8')::jsonb -> 'fact' ->> 'outcome' FROM case_event e
                    WHERE e.case_id = c.id AND e.verb = 'DECIDE' ORDER BY e.seq DESC LIMIT 1) AS outcome,
                   owed.kinds, owed.done
            FROM mine CROSS JOIN same
            CROSS JOIN LATERAL (SELECT * FROM case_file WHERE id = same.case_id OFFSET 0) AS c
            CROSS JOIN LATERAL (
                SELECT array_agg(r.remedy ->> 'kind' ORDER BY r.place) AS kinds,
                       array_agg(EXISTS (
                           SELECT FROM case_event d
                           WHERE d.case_id = c.id AND d.verb = 'CARRY_OUT_REMEDY'
                             AND convert_from(d.canonical, 'UTF8')::jsonb #>> '{fact,remedy}' = r.remedy ->> 'remedy') ORDER BY r.place) AS done
                FROM (SELECT convert_from(e.canonical, 'UTF8')::jsonb -> 'fact' AS fact
                      FROM case_event e WHERE e.case_id = c.id AND e.verb IN ('DECIDE', 'AUTHORISE') ORDER BY e.seq DESC LIMIT 1) AS last
                CROSS JOIN LATERAL jsonb_array_elements(coalesce(last.fact -> 'remedies', jsonb_build_array(last.fact -> 'remedy'))) WITH ORDINALITY AS r (remedy, place)
            ) AS owed
            WHERE (c.received_at, c.id) < (mine.received_at, mine.id)
            ORDER BY c.received_at DESC, c.id DESC
            LIMIT :most
            """;

    private final Jdbi jdbi;

    EarlierCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest first; the latest twenty of a customer who has more. */
    public List<EarlierCase> before(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", caseId)
                .bind("most", MOST)
                .map((row, context) -> read(row))
                .list());
    }

    private static EarlierCase read(ResultSet row) throws SQLException {
        return new EarlierCase(
                new CaseReference(row.getString("reference")),
                row.getString("title"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                CaseStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                remedies(row));
    }

    private static List<EarlierCase.Given> remedies(ResultSet row) throws SQLException {
        @Nullable Array kinds = row.getArray("kinds");
        if (kinds == null) {
            return List.of();
        }
        String[] kind = (String[]) kinds.getArray();
        Boolean[] done = (Boolean[]) row.getArray("done").getArray();
        return IntStream.range(0, kind.length)
                .mapToObj(i -> new EarlierCase.Given(RemedyKind.valueOf(kind[i]), done[i]))
                .toList();
    }
}
