package org.amends.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What customers answered when they were asked whether they were treated fairly. */
@ApplicationScoped
public class FairnessBook {

    private static final String ANSWERS = """
            SELECT seq, stage, fairness, words, at FROM fairness_answer WHERE case_id = :case ORDER BY number
            """;

    private static final String LAST = """
            SELECT seq, stage, fairness, words, at FROM fairness_answer
            WHERE case_id = :case AND seq = :seq ORDER BY number DESC LIMIT 1
            """;

    private static final String ANSWER = """
            INSERT INTO fairness_answer (case_id, seq, stage, fairness, words) VALUES (:case, :seq, :stage, :fairness, :words)
            """;

    private final Jdbi jdbi;

    FairnessBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everything that the customer of a case ever answered, the oldest first. */
    public List<FairnessAnswer> answers(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(ANSWERS)
                .bind("case", caseId)
                .map((row, context) -> answer(row))
                .list());
    }

    /** The answer about that stage that counts. */
    public Optional<FairnessAnswer> answer(UUID caseId, ClosedStage closed) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .bind("case", caseId)
                .bind("seq", closed.seq())
                .map((row, context) -> answer(row))
                .findOne());
    }

    /** From now on this one counts; the earlier ones stay. One that says the same again is none. */
    public void answer(UUID caseId, ClosedStage closed, Fairness fairness, Optional<String> words) {
        if (answer(caseId, closed).filter(last -> last.says(fairness, words)).isPresent()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(ANSWER)
                .bind("case", caseId)
                .bind("seq", closed.seq())
                .bind("stage", closed.stage().name())
                .bind("fairness", fairness.name())
                .bind("words", words.orElse(null))
                .execute());
    }

    private static FairnessAnswer answer(ResultSet row) throws SQLException {
        return new FairnessAnswer(
                Stage.valueOf(row.getString("stage")),
                row.getInt("seq"),
                Fairness.valueOf(row.getString("fairness")),
                Optional.ofNullable(row.getString("words")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
