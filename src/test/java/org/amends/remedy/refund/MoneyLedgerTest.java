package org.amends.remedy.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;
import org.amends.people.StaffMember;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database keeps the machine of money and every ceiling, whoever writes to it. */
@QuarkusTest
class MoneyLedgerTest {

    private static final int MANY = 64;

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Inject
    MoneyLedger ledger;

    private record Debt(UUID caseId, StaffMember owner) {

        private OwedMoney owed(long minor) {
            return new OwedMoney(1, RemedyKind.REFUND, eur(minor), owner.id(), Instant.now());
        }

        Proposal proposal(long minor) {
            return new Proposal(caseId, owed(18900), eur(minor), true, Optional.empty(), owner.id());
        }

        /** Names nothing of the order that its case is about. */
        Proposal proposalWithin(PaidOrder order, long minor) {
            return new Proposal(
                    caseId, owed(1_000_000), eur(minor), true, Optional.empty(), Optional.of(order.id()), owner.id());
        }

        Proposal proposal(PaidOrder order, long table, long chairs, long delivery) {
            List<Proposal.LineAmount> lines = new ArrayList<>();
            if (table > 0) {
                lines.add(new Proposal.LineAmount("table", table));
            }
            if (chairs > 0) {
                lines.add(new Proposal.LineAmount("chair", chairs));
            }
            return new Proposal(
                    caseId,
                    owed(1_000_000),
                    eur(table + chairs + delivery),
                    true,
                    Optional.of(new Proposal.OfOrder(order.id(), Optional.of(order.payment()), lines, delivery)),
                    owner.id());
        }
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }

    private Debt debt() {
        FiledCase filed = FiledCase.file(staffing);
        UUID id = jdbi.withHandle(
                handle -> handle.select("SELECT id FROM case_file WHERE reference = ?", filed.reference())
                        .mapTo(UUID.class)
                        .one());
        return new Debt(id, filed.owner());
    }

    @Test
    @Rule("D13")
    void the_database_has_the_moves_of_the_code_and_no_other() {
        List<String> moves = new ArrayList<>();
        MovementState.after(Optional.empty()).forEach(to -> moves.add(" " + to));
        for (MovementState from : MovementState.values()) {
            MovementState.after(Optional.of(from)).forEach(to -> moves.add(from + " " + to));
        }

        List<String> rows = jdbi.withHandle(
                handle -> handle.select("SELECT coalesce(from_state, '') || ' ' || to_state FROM money_transition")
                        .mapTo(String.class)
                        .list());
        assertThat(rows).containsExactlyInAnyOrderElementsOf(moves);
    }

    @ParameterizedTest
    @EnumSource(MovementState.class)
    @Rule("D13")
    void every_move_that_is_not_in_the_table_is_refused_by_the_code_and_by_the_database(MovementState from) {
        Movement movement = brought(debt(), 100, from);

        for (MovementState to : MovementState.values()) {
            if (!from.mayBecome(to)) {
                assertThatThrownBy(() -> move(movement.id(), to)).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> jdbi.useHandle(handle -> event(handle, movement, to)))
                        .as(from + " " + to)
                        .isInstanceOf(JdbiException.class)
                        .hasMessageContaining("money_movement_event_legal");
            }
        }
        assertThat(read(movement.id())).isEqualTo(movement);
    }

    private void event(Handle handle, Movement movement, MovementState to) {
        handle.execute(
                """
                INSERT INTO money_movement_event (movement_id, seq, from_state, to_state, person_id, at)
                VALUES (?, ?, ?, ?, ?, now())
                """, movement.id(), movement.seq() + 1, movement.state().name(), to.name(), movement.proposedBy());
    }

    @ParameterizedTest
    @EnumSource(
            value = MovementState.class,
            names = {"DROPPED", "FAILED", "REVERSED"})
    @Rule("D11")
    void what_did_not_go_out_or_came_back_may_be_given_again_and_leaves_nothing_reserved(MovementState end) {
        Debt debt = debt();
        PaidOrder order = PaidOrder.of(jdbi);
        UUID id = propose(debt.proposal(order, 100, 50, 49));
        assertThat(order.lineGivenBack("table")).isEqualTo(100);
        assertThat(order.lineGivenBack("chair")).isEqualTo(50);
        assertThat(order.deliveryGivenBack()).isEqualTo(49);
        assertThat(order.paymentGivenBack()).isEqualTo(199);

        bring(id, end);

        assertThat(order.lineGivenBack("table")).isZero();
        assertThat(order.lineGivenBack("chair")).isZero();
        assertThat(order.deliveryGivenBack()).isZero();
        assertThat(order.paymentGivenBack()).isZero();
        assertThat(remedy(debt)).containsEntry("given_back", 0L).containsEntry("confirmed", 0L);
        propose(debt.proposal(order, PaidOrder.TABLE, PaidOrder.CHAIRS, PaidOrder.DELIVERY));
    }

    @Test
    @Rule("D9")
    void two_cases_never_give_back_more_of_a_line_or_a_payment_than_was_paid() {
        PaidOrder order = PaidOrder.of(jdbi);
        Debt one = debt();
        Debt other = debt();
        propose(one.proposal(order, 18000, 0, 0));

        assertThatThrownBy(() -> propose(other.proposal(order, 901, 0, 0)))
                .isInstanceOfSatisfying(CeilingReached.class, reached -> assertThat(reached.ceiling())
                        .isEqualTo(Ceiling.LINE));
        assertThatThrownBy(() -> propose(other.proposal(order, 0, 0, 500)))
                .isInstanceOfSatisfying(CeilingReached.class, reached -> assertThat(reached.ceiling())
                        .isEqualTo(Ceiling.DELIVERY));
        jdbi.useHandle(handle ->
                handle.execute("UPDATE order_payment SET elsewhere = captured - 18900 WHERE order_id = ?", order.id()));
        assertThatThrownBy(() -> propose(other.proposal(order, 0, 901, 0)))
                .isInstanceOfSatisfying(CeilingReached.class, reached -> assertThat(reached.ceiling())
                        .isEqualTo(Ceiling.PAYMENT));
        propose(other.proposal(order, 0, 900, 0));
        assertThat(order.paymentGivenBack()).isEqualTo(18900);
    }

    @Test
    @Rule("P7")
    void sixty_four_at_once_never_give_a_cent_more_than_the_remedy_grants() throws Exception {
        Debt debt = debt();

        int kept = atOnce(() -> propose(debt.proposal(1000)));

        assertThat(kept).isEqualTo(18);
        assertThat(remedy(debt)).containsEntry("given_back", 18000L);
    }

    @Test
    @Rule("P7")
    void sixty_four_at_once_never_give_a_cent_more_than_was_paid_for_a_line() throws Exception {
        PaidOrder order = PaidOrder.of(jdbi);
        Debt debt = debt();

        int kept = atOnce(() -> propose(debt.proposal(order, 700, 300, 0)));

        assertThat(kept).isEqualTo(27);
        assertThat(order.lineGivenBack("table")).isEqualTo(27 * 700);
        assertThat(order.paymentGivenBack()).isEqualTo(27_000);
    }

    @Test
    @Rule("P7")
    @Rule("D9")
    void sixty_four_at_once_that_name_no_goods_never_give_a_cent_more_than_was_paid_for_the_order() throws Exception {
        PaidOrder order = PaidOrder.of(jdbi);
        Debt debt = debt();
        propose(debt().proposal(order, 9_000, 0, 0));

        int kept = atOnce(() -> propose(debt.proposalWithin(order, 1_000)));

        assertThat(kept).isEqualTo((int) (PaidOrder.ALL - 9_000) / 1_000);
        assertThatThrownBy(() -> propose(debt().proposal(order, 0, 400, 0)))
                .isInstanceOfSatisfying(CeilingReached.class, reached -> assertThat(reached.ceiling())
                        .isEqualTo(Ceiling.ORDER));
        propose(debt().proposal(order, 0, 399, 0));
    }

    @Test
    void what_did_not_go_out_is_left_of_the_order_again() {
        PaidOrder order = PaidOrder.of(jdbi);
        UUID id = propose(debt().proposalWithin(order, PaidOrder.ALL));
        assertThatThrownBy(() -> propose(debt().proposalWithin(order, 1))).isInstanceOf(CeilingReached.class);
        bring(id, MovementState.DROPPED);
        propose(debt().proposalWithin(order, PaidOrder.ALL));
    }

    @Test
    void nothing_goes_out_for_a_remedy_that_is_done() {
        Debt debt = debt();
        propose(debt.proposal(100));
        jdbi.useHandle(
                handle -> handle.execute("UPDATE remedy_money SET closed = true WHERE case_id = ?", debt.caseId()));

        assertThatThrownBy(() -> propose(debt.proposal(100))).isInstanceOf(CeilingReached.class);
    }

    @Test
    @Rule("D18")
    void the_service_may_take_away_or_rewrite_nothing_of_the_ledger() {
        Movement movement = brought(debt(), 100, MovementState.SUCCEEDED);

        for (String sql : List.of(
                "DELETE FROM money_movement WHERE id = ?",
                "DELETE FROM money_movement_event WHERE movement_id = ?",
                "UPDATE money_movement_event SET note = 'x' WHERE movement_id = ?",
                "UPDATE money_movement SET amount = 1 WHERE id = ?")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql, movement.id())))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "UPDATE money_movement SET seq = 0, state = 'PROPOSED', first_sent = NULL WHERE id = ?",
                        movement.id())))
                .hasMessageContaining("may only go to");
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("UPDATE money_movement SET state = 'PENDING' WHERE id = ?", movement.id())))
                .hasMessageContaining("money_movement_state_has_event");
    }

    private int atOnce(Runnable act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(threads.submit(() -> {
                start.await();
                try {
                    act.run();
                    return true;
                } catch (CeilingReached full) {
                    return false;
                }
            }));
        }
        start.countDown();
        int kept = 0;
        for (Future<Boolean> one : all) {
            kept += one.get() ? 1 : 0;
        }
        threads.shutdown();
        return kept;
    }

    private UUID propose(Proposal proposal) {
        return jdbi.inTransaction(handle -> ledger.propose(handle, proposal));
    }

    private Movement brought(Debt debt, long minor, MovementState to) {
        UUID id = propose(debt.proposal(minor));
        bring(id, to);
        return read(id);
    }

    private void bring(UUID id, MovementState end) {
        wayTo(end).forEach(state -> move(id, state));
    }

    /** The shortest. */
    private static List<MovementState> wayTo(MovementState end) {
        Deque<List<MovementState>> ways = new ArrayDeque<>(List.of(List.of(MovementState.PROPOSED)));
        while (true) {
            List<MovementState> way = ways.removeFirst();
            MovementState last = way.get(way.size() - 1);
            if (last == end) {
                return way.subList(1, way.size());
            }
            MovementState.after(Optional.of(last)).forEach(next -> {
                List<MovementState> longer = new ArrayList<>(way);
                longer.add(next);
                ways.add(longer);
            });
        }
    }

    private void move(UUID id, MovementState to) {
        jdbi.useTransaction(handle -> {
            Movement locked = ledger.lock(handle, id).orElseThrow();
            ledger.move(
                    handle,
                    locked,
                    new MovementStep(
                            to,
                            Optional.of(locked.proposedBy()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Duration.ofDays(900))));
        });
    }

    private Movement read(UUID id) {
        return jdbi.inTransaction(handle -> ledger.lock(handle, id).orElseThrow());
    }

    private Map<String, Object> remedy(Debt debt) {
        return jdbi.withHandle(handle -> handle.select(
                        "SELECT given_back, confirmed FROM remedy_money WHERE case_id = ? AND remedy = 1",
                        debt.caseId())
                .mapToMap()
                .one());
    }
}
