package org.amends.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amends.order.Orders;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.Evaluation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What law and promise said of the goods of a case when its order was found, as it was frozen then. What becomes of the order or of
 * the promise later changes nothing of it.
 */
@ApplicationScoped
public class CaseEvaluations {

    private static final String FROZEN = """
            SELECT order_id AS id, document, seal, evaluation FROM case_order WHERE case_id = :case
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final EvaluationTold telling;

    CaseEvaluations(Jdbi jdbi, ObjectMapper json, EvaluationTold telling) {
        this.jdbi = jdbi;
        this.json = json;
        this.telling = telling;
    }

    private record Frozen(Evaluation evaluation, OrderSnapshot order) {}

    /** All that was found, law and promise side by side; empty until somebody has found the order. */
    public Optional<ToldEvaluation> toColleague(UUID caseId, Locale locale) {
        return frozen(caseId).map(found -> telling.toColleague(found.evaluation(), found.order(), locale));
    }

    /** What decides, and of a refusal every reason; empty until somebody has found the order. */
    public Optional<ToldEvaluation> toCustomer(UUID caseId, Locale locale) {
        return frozen(caseId).map(found -> telling.toCustomer(found.evaluation(), found.order(), locale));
    }

    private Optional<Frozen> frozen(UUID caseId) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FROZEN).bind("case", caseId).map(this::read).findOne());
    }

    private Frozen read(ResultSet row, StatementContext context) throws SQLException {
        try {
            return new Frozen(
                    json.readValue(row.getString("evaluation"), Evaluation.class),
                    Orders.ROW.map(row, context).snapshot());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
