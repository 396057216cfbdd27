package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.remedy.refund.RefundTold.Stage;
import org.jdbi.v3.core.Jdbi;

/** What a customer is told of their refunds. Proposals are nobody's but ours. */
@ApplicationScoped
public class RefundTelling {

    private static final String OF_CASE = "SELECT " + MovementRow.COLUMNS + """
             FROM money_movement m
            WHERE case_id = :case AND state NOT IN ('PROPOSED', 'DROPPED')
              AND NOT (state = 'FAILED' AND EXISTS (
                  SELECT FROM remedy_money r WHERE r.case_id = m.case_id AND r.remedy = m.remedy AND r.closed))
            ORDER BY id
            """;

    private final Jdbi jdbi;

    RefundTelling(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The oldest first; trouble that a later refund has made good is over. */
    public List<RefundTold> of(UUID caseId) {
        List<RefundTold> told = new ArrayList<>();
        jdbi.withHandle(handle -> handle.createQuery(OF_CASE)
                        .bind("case", caseId)
                        .map(MovementRow::read)
                        .list())
                .forEach(movement -> stage(movement).ifPresent(stage -> {
                    if (!stage.isTrouble()) {
                        told.removeIf(earlier ->
                                earlier.stage().isTrouble() && !earlier.refund().equals(movement.refund()));
                    }
                    told.add(new RefundTold(stage, movement.amount(), movement.refund(), movement.whole()));
                }));
        return told;
    }

    private static Optional<Stage> stage(Movement movement) {
        return switch (movement.state()) {
            case PROPOSED, DROPPED -> Optional.empty();
            case APPROVED, SENT, UNKNOWN -> Optional.of(Stage.UNDER_WAY);
            case PENDING -> Optional.of(movement.carrier().equals(ManualPayout.NAME) ? Stage.BY_HAND : Stage.SENT);
            case SUCCEEDED -> Optional.of(Stage.CONFIRMED);
            case FAILED -> Optional.of(Stage.FAILED);
            case REVERSED -> Optional.of(Stage.CAME_BACK);
        };
    }
}
