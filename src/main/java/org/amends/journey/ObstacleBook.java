package org.amends.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What customers and colleagues noted to be in somebody's way. Nothing of it changes but that words are erased. */
@ApplicationScoped
public class ObstacleBook {

    private static final String NOTE = """
            INSERT INTO obstacle (id, step, case_id, by_id, words, language, at)
            VALUES (:id, :step, :case, :by, :words, :language, :at)
            ON CONFLICT ON CONSTRAINT obstacle_pk DO NOTHING
            """;

    private static final String OF_CUSTOMER = """
            SELECT id, step, words, language, at FROM obstacle
            WHERE case_id = :case AND by_id IS NULL ORDER BY at, id
            """;

    private final Jdbi jdbi;

    ObstacleBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One id is noted once. */
    public void note(Obstacle obstacle) {
        jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                .bind("id", obstacle.id())
                .bind("step", obstacle.step().name())
                .bind("case", obstacle.caseId().orElse(null))
                .bind("by", obstacle.by().orElse(null))
                .bind("words", obstacle.words().orElse(null))
                .bind("language", obstacle.language())
                .bind("at", obstacle.at())
                .execute());
    }

    /** What the customer of a case noted on its page, the oldest first. */
    public List<Obstacle> ofCustomer(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CUSTOMER)
                .bind("case", caseId)
                .map((row, context) -> new Obstacle(
                        row.getObject("id", UUID.class),
                        Step.valueOf(row.getString("step")),
                        Optional.of(caseId),
                        Optional.empty(),
                        Optional.ofNullable(row.getString("words")),
                        row.getString("language"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
