package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Verb;
import org.jdbi.v3.core.Jdbi;

/** Letters that went out, the newest first, a page at a time: no statement and no page of them lasts. */
@ApplicationScoped
class PastLetters {

    /** What a customer said is gathered once for all letters of their case. */
    private static final String PAGE = """
            WITH page AS MATERIALIZED (
                SELECT e.case_id, e.seq, e.verb, e.at, t.body AS letter, convert_from(e.canonical, 'UTF8')::jsonb AS event
                FROM case_event e
                JOIN case_text t ON t.case_id = e.case_id AND t.seq = e.seq AND t.field = 'letter'
                WHERE e.verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP')
                  AND letter_language(e.canonical) = :language
                  AND (e.at, e.case_id, e.seq) < (:at, :case, :seq)
                ORDER BY e.at DESC, e.case_id DESC, e.seq DESC
                LIMIT :limit),
            theirs AS MATERIALIZED (
                SELECT w.case_id, string_agg(w.body, E'\\n') AS words
                FROM (SELECT DISTINCT case_id FROM page) read
                JOIN case_text w ON w.case_id = read.case_id
                JOIN case_event said ON said.case_id = w.case_id AND said.seq = w.seq
                WHERE said.verb IN ('FILE', 'ANSWER')
                   OR convert_from(said.canonical, 'UTF8')::jsonb #>> '{actor,kind}' = 'CUSTOMER'
                GROUP BY w.case_id)
            SELECT page.case_id, page.seq, c.reference, page.verb, page.at, page.letter, k.name, coalesce(theirs.words, '') AS words,
                   CAST(coalesce(page.event #>> '{fact,letter,nextBy}', page.event #>> '{fact,nextBy}') AS timestamptz) AS next_by,
                   ARRAY(SELECT p.pack FROM case_pack p WHERE p.case_id = page.case_id ORDER BY p.pack) AS packs
            FROM page
            JOIN case_file c ON c.id = page.case_id
            JOIN case_contact k ON k.case_id = page.case_id
            LEFT JOIN theirs ON theirs.case_id = page.case_id
            ORDER BY page.at DESC, page.case_id DESC, page.seq DESC
            """;

    private static final Position NEWEST = new Position(
            OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant(), new UUID(-1, -1), 0);

    private final Jdbi jdbi;

    PastLetters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Position(Instant at, UUID caseId, int seq) {}

    /**
     * @param text as its customer read it
     * @param nextBy by when it said that the next step will be done
     * @param packs by which its case is ruled
     */
    record PastLetter(
            Position position,
            String reference,
            Verb verb,
            String text,
            String customer,
            String customerWords,
            Optional<Instant> nextBy,
            List<String> packs) {

        static PastLetter read(ResultSet row) throws SQLException {
            return new PastLetter(
                    new Position(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("case_id", UUID.class),
                            row.getInt("seq")),
                    row.getString("reference"),
                    Verb.valueOf(row.getString("verb")),
                    row.getString("letter"),
                    row.getString("name"),
                    row.getString("words"),
                    Optional.ofNullable(row.getObject("next_by", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    List.of((String[]) row.getArray("packs").getArray()));
        }
    }

    /** @param before the last letter of the page before */
    List<PastLetter> page(String language, Optional<Position> before, int limit) {
        Position from = before.orElse(NEWEST);
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("language", language)
                .bind("at", from.at().atOffset(ZoneOffset.UTC))
                .bind("case", from.caseId())
                .bind("seq", from.seq())
                .bind("limit", limit)
                .map((row, context) -> PastLetter.read(row))
                .list());
    }
}
