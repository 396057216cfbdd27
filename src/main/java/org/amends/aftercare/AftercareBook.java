package org.amends.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.letter.LetterConfig;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The questions that closed cases leave, and what their customers answered. */
@ApplicationScoped
public class AftercareBook {

    private static final String ASK = """
            INSERT INTO aftercare_question (case_id, seq, asked_at, open_until) VALUES (:case, :seq, :asked, :until)
            """;

    /** Whoever wanted no such mail once wants none about their other cases either. */
    private static final String LAST = """
            SELECT q.case_id, q.seq, q.asked_at, q.open_until, k.email IS NOT NULL AS reachable,
                   q.declined_at IS NOT NULL OR EXISTS (
                       SELECT FROM case_contact same JOIN aftercare_question other ON other.case_id = same.case_id
                       WHERE lower(same.email) = lower(k.email) AND other.declined_at IS NOT NULL) AS declined
            FROM aftercare_question q JOIN case_contact k ON k.case_id = q.case_id
            WHERE q.case_id = :case ORDER BY q.seq DESC LIMIT 1
            """;

    private static final String ANSWERS = """
            SELECT put_right, words, at FROM aftercare_answer WHERE case_id = :case AND seq = :seq ORDER BY number
            """;

    private static final String ALL_ANSWERS = """
            SELECT put_right, words, at FROM aftercare_answer WHERE case_id = :case ORDER BY number
            """;

    private static final String ANSWER = """
            INSERT INTO aftercare_answer (case_id, seq, put_right, words) VALUES (:case, :seq, :putRight, :words)
            """;

    private static final String DECLINE = """
            UPDATE aftercare_question SET declined_at = now() WHERE case_id = :case AND seq = :seq AND declined_at IS NULL
            """;

    private final Jdbi jdbi;
    private final LetterConfig letters;

    AftercareBook(Jdbi jdbi, LetterConfig letters) {
        this.jdbi = jdbi;
        this.letters = letters;
    }

    /** In the transaction of the event that closed the case. A trigger puts its mail where every other waits to leave. */
    void ask(Handle handle, UUID caseId, int seq, Instant askedAt, Instant openUntil) {
        handle.createUpdate(ASK)
                .bind("case", caseId)
                .bind("seq", seq)
                .bind("asked", utc(askedAt))
                .bind("until", utc(openUntil))
                .execute();
    }

    /** The question that the case left when it was closed last; empty for one that was never closed. */
    public Optional<AftercareQuestion> last(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .bind("case", caseId)
                .map((row, context) -> question(handle, row))
                .findOne());
    }

    /** Everything that the customer of a case ever answered, the oldest first. */
    public List<AftercareAnswer> answers(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL_ANSWERS)
                .bind("case", caseId)
                .map((row, context) -> answer(row))
                .list());
    }

    /** From now on this one counts; the earlier ones stay. */
    public void answer(AftercareQuestion question, PutRight putRight, Optional<String> words) {
        jdbi.useHandle(handle -> handle.createUpdate(ANSWER)
                .bind("case", question.caseId())
                .bind("seq", question.seq())
                .bind("putRight", putRight.name())
                .bind("words", words.orElse(null))
                .execute());
    }

    public void decline(AftercareQuestion question) {
        jdbi.useHandle(handle -> handle.createUpdate(DECLINE)
                .bind("case", question.caseId())
                .bind("seq", question.seq())
                .execute());
    }

    private AftercareQuestion question(Handle handle, ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        int seq = row.getInt("seq");
        List<AftercareAnswer> answers = handle.createQuery(ANSWERS)
                .bind("case", caseId)
                .bind("seq", seq)
                .map((answer, context) -> answer(answer))
                .list();
        return new AftercareQuestion(
                caseId,
                seq,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("open_until", OffsetDateTime.class).toInstant(),
                letters.byMail() && row.getBoolean("reachable") && !row.getBoolean("declined"),
                answers);
    }

    private static AftercareAnswer answer(ResultSet row) throws SQLException {
        return new AftercareAnswer(
                PutRight.valueOf(row.getString("put_right")),
                Optional.ofNullable(row.getString("words")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
