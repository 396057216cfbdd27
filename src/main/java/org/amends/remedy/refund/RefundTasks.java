package org.amends.remedy.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist.Position;
import org.amends.money.Money;
import org.amends.platform.KeysetPage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Refunds that wait for a person, the earliest deadline of their remedy first. */
@ApplicationScoped
public class RefundTasks {

    private static final String OPEN = "SELECT " + MovementRow.COLUMNS + """
            , c.reference AS case_reference, k.name AS customer, r.payer_id, r.due_at,
                   (SELECT count(*) FROM money_approval a WHERE a.movement_id = m.id) AS approvals,
                   (SELECT e.at FROM money_movement_event e WHERE e.movement_id = m.id AND e.seq = m.seq) AS since
            FROM money_movement m
            JOIN remedy_money r ON r.case_id = m.case_id AND r.remedy = m.remedy
            JOIN case_file c ON c.id = m.case_id
            JOIN case_contact k ON k.case_id = m.case_id
            WHERE (m.state = 'PROPOSED' AND m.id = m.refund_id AND NOT r.closed
                   OR m.state = 'PENDING' AND m.carrier = 'BY_HAND'
                   OR m.state = 'UNKNOWN' AND (m.first_sent + :lifetime < now() OR :early)
                   OR m.state IN ('FAILED', 'REVERSED') AND NOT r.closed AND NOT EXISTS (
                       SELECT FROM money_movement later
                       WHERE later.case_id = m.case_id AND later.remedy = m.remedy AND later.id > m.id
                         AND later.refund_id <> m.refund_id))
              AND m.state = ANY(:states)
              AND (r.payer_id = :payer OR :everybody)
              AND (r.due_at, m.id) > (:due, :after)
            ORDER BY r.due_at, m.id
            LIMIT :most
            """;

    private static final Position FIRST = new Position(Instant.EPOCH, new UUID(0, 0));

    private final Jdbi jdbi;
    private final RefundBook book;
    private final Duration keyLifetime;

    RefundTasks(Jdbi jdbi, RefundBook book, RefundConfig config) {
        this.jdbi = jdbi;
        this.book = book;
        this.keyLifetime = config.keyLifetime();
    }

    /**
     * Which ones.
     *
     * @param payer whose; empty for everybody's
     * @param early also those that are still asked after by themselves, which nobody has to find out about yet
     */
    public record Asked(Optional<UUID> payer, Set<MovementState> states, boolean early) {

        public Asked {
            states = Set.copyOf(states);
        }

        static Asked all(Optional<UUID> payer) {
            return new Asked(payer, EnumSet.allOf(MovementState.class), false);
        }
    }

    /**
     * @param reference the case's
     * @param customer their name
     * @param needs empty for what is still asked after by itself
     * @param payer who carries the remedy out
     * @param by when they said it would be done
     * @param since when it came to stand so
     */
    public record Waiting(
            String reference,
            String customer,
            Movement movement,
            Optional<RefundView.Need> needs,
            RefundView.By payer,
            Instant by,
            Instant since) {

        /** What a yes is asked for is the whole refund; everything else goes payment by payment. */
        public Money asked() {
            return movement.state() == MovementState.PROPOSED ? movement.whole() : movement.amount();
        }
    }

    /** @param next where the rest begins; empty on the last page */
    public record Found(List<Waiting> items, Optional<String> next) {}

    /**
     * @param reference the case's
     * @param refund its id
     * @param payer who carries the remedy out
     * @param by when they said it would be done
     */
    @Schema(name = "RefundTask")
    record Task(
            String reference,
            int remedy,
            UUID refund,
            long minor,
            String currency,
            MovementState state,
            String carrier,
            RefundView.Need needs,
            RefundView.By payer,
            Instant by) {

        private static Task of(Waiting waiting) {
            Movement movement = waiting.movement();
            return new Task(
                    waiting.reference(),
                    movement.remedy(),
                    movement.id(),
                    waiting.asked().minor(),
                    movement.amount().currency().getCurrencyCode(),
                    movement.state(),
                    movement.carrier(),
                    waiting.needs().orElse(RefundView.Need.FINDING),
                    waiting.payer(),
                    waiting.by());
        }
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @Schema(name = "RefundTaskPage")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(List<Task> items, Optional<String> next) {}

    /** @param payer whose; empty for everybody's */
    Page page(Optional<UUID> payer, Optional<Position> after, int limit) {
        Found found = find(Asked.all(payer), after, limit);
        return new Page(found.items().stream().map(Task::of).toList(), found.next());
    }

    public Found find(Asked asked, Optional<Position> after, int limit) {
        Position from = after.orElse(FIRST);
        KeysetPage<Waiting> page = KeysetPage.of(
                limit,
                most -> waiting(asked, from, most),
                last -> Cursor.write(new Position(last.by(), last.movement().id())));
        return new Found(page.rows(), page.next());
    }

    private List<Waiting> waiting(Asked asked, Position from, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("lifetime", keyLifetime)
                .bind("early", asked.early())
                .bindArray(
                        "states",
                        String.class,
                        asked.states().stream().map(Enum::name).toList())
                .bind("payer", asked.payer().orElse(FIRST.id()))
                .bind("everybody", asked.payer().isEmpty())
                .bind("due", from.due().atOffset(ZoneOffset.UTC))
                .bind("after", from.id())
                .bind("most", most)
                .map(this::read)
                .list());
    }

    private Waiting read(ResultSet row, StatementContext context) throws SQLException {
        Movement movement = MovementRow.read(row, context);
        return new Waiting(
                row.getString("case_reference"),
                row.getString("customer"),
                movement,
                book.need(movement, row.getInt("approvals")),
                book.person(row.getObject("payer_id", UUID.class)),
                MovementRow.instant(row, "due_at").orElseThrow(),
                MovementRow.instant(row, "since").orElseThrow());
    }
}
