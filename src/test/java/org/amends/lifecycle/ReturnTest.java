package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goods that come back because the shop promised it, or because they are not what was agreed. */
class ReturnTest {

    private static final Instant ASKED = World.filed().now();

    private static World granted(boolean out) {
        return acknowledged(World.returned(CaseKind.RETURN, Optional.of(Say.goods(out, true))));
    }

    private static World doubtful() {
        return acknowledged(World.returned(CaseKind.RETURN, Optional.of(Say.goods(true, false))));
    }

    private static World acknowledged(World world) {
        return world.then(World.SYSTEM, Say.acknowledge(false));
    }

    private static Command.ReceiveGoods all() {
        return new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty());
    }

    private static Optional<Instant> moneyBy(World world) {
        return world.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.REFUND)
                .map(OpenDeadline::dueAt)
                .findFirst();
    }

    private static Optional<Instant> days(int days) {
        return Optional.of(ASKED.plus(Duration.ofDays(days)));
    }

    @Test
    void what_the_rules_give_is_granted_in_the_same_breath_and_nobody_has_to_decide() {
        World world = granted(true);
        assertThat(world.state().status()).isEqualTo(CaseStatus.REMEDY_DUE);
        assertThat(world.state().owes(DeadlineKind.DECIDE)).isFalse();
        assertThat(world.state().remediesOwed()).hasSize(1);
    }

    @Test
    void who_wants_something_else_than_money_is_given_no_money_by_rules() {
        World world = acknowledged(World.returned(
                CaseKind.RETURN, Optional.of(Say.goods(true, true)), Optional.of(RemedyKind.REPLACEMENT)));
        assertThat(world.state().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
    }

    @Test
    void what_the_rules_leave_in_doubt_a_person_decides() {
        World world = doubtful();
        assertThat(world.state().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
        assertThat(world.state().owes(DeadlineKind.DECIDE)).isTrue();
        world.then(World.OWNER, new Command.Start());
        world.then(World.OWNER, Say.decide(world, 1));
        assertThat(world.state().status()).isEqualTo(CaseStatus.DECIDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseKind.class,
            names = {"CLAIM", "WARRANTY", "PRICE_ADJUSTMENT"})
    void whatever_somebody_has_to_look_at_waits_for_them(CaseKind kind) {
        World world = acknowledged(World.returned(kind, Optional.of(Say.goods(true, false))));
        assertThat(world.state().kind()).isEqualTo(kind);
        assertThat(world.state().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
    }

    @Test
    void money_waits_for_goods_that_are_out_and_no_longer() {
        World world = granted(true);
        assertThat(moneyBy(world)).isEmpty();
        world.later(20).then(World.COLLEAGUE, all());
        assertThat(moneyBy(world)).isEqualTo(days(20));
    }

    @Test
    void goods_that_come_before_anybody_granted_anything_start_no_clock_of_money() {
        World world = doubtful().later(2).then(World.COLLEAGUE, all());
        assertThat(moneyBy(world)).isEmpty();
    }

    @Test
    void an_order_that_is_found_later_is_owed_from_then_on() {
        World world = acknowledged(World.returned(CaseKind.RETURN, Optional.empty()));
        world.later(6).then(World.OWNER, new Command.MatchOrder(Say.goods(false, true)));
        assertThat(world.state().status()).isEqualTo(CaseStatus.REMEDY_DUE);
        assertThat(moneyBy(world)).isEqualTo(days(20));
    }

    @Test
    @Rule("D10")
    void a_second_parcel_always_has_a_way_in() {
        World world = granted(true);
        Command.ReceiveGoods one = new Command.ReceiveGoods(List.of(new Units("1", 1)), Optional.empty());
        world.then(World.COLLEAGUE, one).then(World.COLLEAGUE, one);
        world.then(World.OWNER, Say.carryOut(1)).then(World.COLLEAGUE, one);
        assertThat(world.state().receivedGoods()).hasSize(3);
    }

    private static Command.ReverseReceipt reverseLast(World world) {
        return new Command.ReverseReceipt(world.last().seq(), "The name on the parcel is another customer's.");
    }

    @Test
    @Rule("D10")
    void what_was_another_customers_counts_no_more_and_the_money_waits_again_for_their_own_goods() {
        World world = granted(true).later(2).then(World.COLLEAGUE, all());
        assertThat(moneyBy(world)).isPresent();

        world.later(1).then(World.COLLEAGUE, reverseLast(world));

        assertThat(world.state().receivedGoods()).isEmpty();
        assertThat(world.state().awaitsGoods()).isTrue();
        assertThat(moneyBy(world)).isEmpty();
        assertThat(world.refusal(
                        World.COLLEAGUE, new Command.ReverseReceipt(world.last().seq(), "Again.")))
                .containsExactly("receipt.unknown");
        world.later(4).then(World.COLLEAGUE, all());
        assertThat(moneyBy(world)).isPresent();
    }

    @Test
    void of_two_parcels_only_the_wrong_one_is_taken_off() {
        Command.ReceiveGoods one = new Command.ReceiveGoods(List.of(new Units("1", 1)), Optional.empty());
        World world = granted(true).then(World.COLLEAGUE, one);
        Command.ReverseReceipt first = reverseLast(world);
        world.then(World.COLLEAGUE, one).then(World.COLLEAGUE, first);
        assertThat(world.state().receivedGoods()).containsExactly(new Units("1", 1));
        assertThat(world.state().awaitsGoods()).isTrue();
    }

    @Test
    void who_has_shown_that_they_sent_their_own_goods_waits_no_longer_for_a_mistake_of_ours() {
        World world = granted(true).then(World.CUSTOMER, Say.of(Verb.SEND_GOODS, granted(true)));
        Optional<Instant> by = moneyBy(world);
        world.later(2).then(World.COLLEAGUE, all());
        world.then(World.COLLEAGUE, reverseLast(world));
        assertThat(moneyBy(world)).isEqualTo(by).isPresent();
    }

    @Test
    void what_was_paid_for_goods_is_not_unpaid_by_counting_them_anew() {
        World world = granted(true).then(World.COLLEAGUE, all());
        Command.ReverseReceipt mistake = reverseLast(world);
        world.then(World.OWNER, Say.carryOut(1));
        assertThat(world.refusal(World.COLLEAGUE, mistake)).containsExactly("receipt.money-moved");
    }

    @Test
    @Rule("D13")
    void what_has_come_back_can_not_be_taken_back() {
        World world = granted(true).then(World.COLLEAGUE, all());
        assertThat(world.refusal(World.CUSTOMER, new Command.Withdraw(Optional.empty())))
                .containsExactly("withdraw.goods-moved");
    }

    @Test
    void a_withdrawal_is_owed_from_its_declaration_and_a_return_from_its_grant() {
        World withdrawn = World.withdrawn(Declaration.ofWithdrawal(true, Optional.empty()));
        acknowledged(withdrawn).later(6).then(World.OWNER, new Command.MatchOrder(Say.goods(false, true)));
        assertThat(moneyBy(withdrawn)).isEqualTo(days(14));
    }

    @Test
    void what_was_granted_for_goods_that_never_came_ends_by_a_letter_once_their_time_is_over() {
        World world = granted(true).later(13);
        assertThat(unmet(world)).contains("goods.still-awaited");
        world.later(2).then(World.OWNER, Say.decide(world, 0));
        assertThat(world.state().status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(world.state().remediesOwed()).isEmpty();
        world.then(World.CUSTOMER, new Command.AcceptDecision());
        assertThat(world.state().status()).isEqualTo(CaseStatus.CLOSED);
        world.then(World.COLLEAGUE, all());
        assertThat(moneyBy(world)).isEmpty();
    }

    @Test
    @Rule("L-18")
    void nothing_is_decided_anew_once_something_shows_that_the_goods_were_sent() {
        World sent = granted(true).later(20).then(World.SYSTEM, new Command.SendGoods("A carrier has them."));
        assertThat(unmet(sent)).contains("goods.under-way");
    }

    private static List<String> unmet(World world) {
        return world.tries(World.OWNER, Say.decide(world, 0)) instanceof Decision.Refused refused
                ? refused.unmet().stream().map(Unmet::code).toList()
                : List.of();
    }

    @Test
    void no_withdrawal_is_decided_anew_because_its_goods_did_not_come() {
        World world = acknowledged(World.withdrawn(Declaration.ofWithdrawal(true, Optional.of(Say.goods(true, true)))))
                .later(40);
        assertThat(world.tries(World.OWNER, Say.decide(world, 0))).isInstanceOf(Decision.WrongStatus.class);
    }
}
