package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.amends.money.Money;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final Instant DECLARED = Instant.parse("2026-03-02T09:00:00Z");

    private static World whole(boolean out) {
        return World.withdrawn(Declaration.ofWithdrawal(true, Optional.of(Say.goods(out))));
    }

    private static World unmatched() {
        return World.withdrawn(Declaration.ofWithdrawal(true, Optional.empty()));
    }

    private static World acknowledged(World world) {
        return world.then(World.SYSTEM, Say.acknowledge(false));
    }

    private static Optional<Instant> moneyBy(World world) {
        return world.state().openDeadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.REFUND)
                .map(OpenDeadline::dueAt)
                .findFirst();
    }

    private static Instant days(int days) {
        return DECLARED.plus(java.time.Duration.ofDays(days));
    }

    @Test
    @Rule("L-08")
    void once_it_is_acknowledged_the_money_is_owed_and_nobody_was_asked() {
        World world = acknowledged(whole(false));
        assertThat(world.state().status()).isEqualTo(CaseStatus.REMEDY_DUE);
        assertThat(world.last().verb()).isEqualTo(Verb.AUTHORISE);
        assertThat(world.last().actorKind()).isEqualTo(Event.ActorKind.SYSTEM);
        assertThat(world.last().fact()).isInstanceOfSatisfying(Fact.Authorised.class, authorised -> assertThat(
                        authorised.remedy().amount())
                .contains(Money.of(4_590, "EUR")));
    }

    @Test
    @Rule("L-07")
    void an_acknowledgement_by_mail_is_followed_only_when_the_mail_was_taken() {
        World world = whole(false).then(World.SYSTEM, Say.acknowledge(true));
        assertThat(world.state().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
        world.then(World.SYSTEM, new Command.Deliver(1, Channel.EMAIL, "250 queued"));
        assertThat(world.state().status()).isEqualTo(CaseStatus.REMEDY_DUE);
    }

    @Test
    @Rule("L-08")
    void nobody_can_decide_on_a_declaration() {
        World world = acknowledged(unmatched()).then(World.OWNER, new Command.Start());
        assertThat(world.refusal(World.OWNER, Say.decide(world, 0))).contains("withdrawal.no-approval");
    }

    @Test
    @Rule("L-17")
    void money_that_waits_for_nothing_is_due_fourteen_days_after_the_declaration() {
        assertThat(moneyBy(whole(false))).contains(days(14));
    }

    @Test
    @Rule("L-17")
    void money_that_ran_from_the_first_moment_is_not_stopped_by_goods_that_were_another_customers() {
        World world = acknowledged(unmatched());
        world.later(5).then(World.OWNER, new Command.MatchOrder(Say.goods(true)));
        world.then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty()));
        world.then(World.COLLEAGUE, new Command.ReverseReceipt(world.last().seq(), "Not theirs."));
        assertThat(moneyBy(world)).contains(days(14));
    }

    @Test
    @Rule("L-17")
    void a_declaration_counts_from_its_first_moment_although_its_order_is_found_later() {
        World world = acknowledged(unmatched());
        assertThat(moneyBy(world)).contains(days(14));
        world.later(5).then(World.OWNER, new Command.MatchOrder(Say.goods(true)));
        assertThat(world.state().status()).isEqualTo(CaseStatus.REMEDY_DUE);
        assertThat(moneyBy(world)).contains(days(14));
    }

    @Test
    @Rule("L-18")
    void money_may_wait_for_goods_that_are_with_the_customer() {
        World world = acknowledged(whole(true));
        assertThat(moneyBy(world)).isEmpty();
        assertThat(world.state().awaitsGoods()).isTrue();
    }

    @Test
    @Rule("L-18")
    void goods_that_come_early_leave_the_fourteen_days_as_they_are() {
        World world = acknowledged(whole(true))
                .later(3)
                .then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty()));
        assertThat(moneyBy(world)).contains(days(14));
        assertThat(world.state().awaitsGoods()).isFalse();
    }

    @Test
    @Rule("L-18")
    void goods_that_come_late_make_the_money_due_when_they_come() {
        World world = acknowledged(whole(true))
                .later(20)
                .then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty()));
        assertThat(moneyBy(world)).contains(days(20));
    }

    @Test
    @Rule("L-18")
    void the_proof_that_they_were_sent_is_as_good_as_the_goods_and_the_first_of_both_counts() {
        World world = acknowledged(whole(true)).later(16).then(World.CUSTOMER, new Command.SendGoods("RR123456789EE"));
        assertThat(moneyBy(world)).contains(days(16));
        world.later(4).then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty()));
        assertThat(moneyBy(world)).contains(days(16));
    }

    @Test
    void money_that_is_back_before_the_goods_are_is_owed_no_more() {
        World world = acknowledged(whole(true)).then(World.OWNER, Say.carryOut(1));
        assertThat(world.state().status()).isEqualTo(CaseStatus.SETTLED);
        world.then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty()));
        assertThat(moneyBy(world)).isEmpty();
    }

    @Test
    @Rule("D3")
    void what_comes_in_two_parcels_adds_up_and_the_money_waits_for_the_last_of_them() {
        Command.ReceiveGoods one = new Command.ReceiveGoods(List.of(new Units("1", 1)), Optional.empty());
        World world = acknowledged(whole(true)).later(15).then(World.COLLEAGUE, one);
        assertThat(moneyBy(world)).isEmpty();
        assertThat(world.state().awaitsGoods()).isTrue();
        world.later(2).then(World.COLLEAGUE, one);
        assertThat(world.state().receivedGoods()).containsExactly(new Units("1", 1), new Units("1", 1));
        assertThat(moneyBy(world)).contains(days(17));
    }

    @Test
    void a_part_that_is_back_has_moved_too() {
        World world = acknowledged(whole(true))
                .then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 1)), Optional.empty()));
        assertThat(world.refusal(World.CUSTOMER, new Command.Withdraw(Optional.empty())))
                .containsExactly("withdraw.goods-moved");
    }

    @Test
    void a_parcel_without_goods_is_none() {
        World world = acknowledged(whole(true));
        assertThat(world.refusal(World.COLLEAGUE, new Command.ReceiveGoods(List.of(), Optional.empty())))
                .containsExactly("goods.nothing");
        assertThat(world.refusal(
                        World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 0)), Optional.empty())))
                .containsExactly("goods.nothing");
    }

    @Test
    void a_declaration_can_be_taken_back_until_goods_or_money_move() {
        assertThat(acknowledged(whole(true))
                        .then(World.CUSTOMER, new Command.Withdraw(Optional.empty()))
                        .state()
                        .status())
                .isEqualTo(CaseStatus.WITHDRAWN);
        World sent = acknowledged(whole(true)).then(World.CUSTOMER, new Command.SendGoods("RR123456789EE"));
        assertThat(sent.refusal(World.CUSTOMER, new Command.Withdraw(Optional.empty())))
                .containsExactly("withdraw.goods-moved");
    }

    @Test
    void the_money_that_is_paid_settles_it_in_the_same_breath() {
        World world = acknowledged(whole(false)).then(World.OWNER, Say.carryOut(1));
        assertThat(world.state().status()).isEqualTo(CaseStatus.SETTLED);
        assertThat(world.state().owes(DeadlineKind.REFUND)).isFalse();
        assertThat(world.history().stream()
                        .flatMap(event -> event.effects().judged().stream())
                        .map(Effects.Judged::verdict))
                .contains(Verdict.MET);
    }

    @Test
    void a_case_that_is_opened_again_is_a_dispute_that_people_decide() {
        World world = acknowledged(whole(false))
                .then(World.OWNER, Say.carryOut(1))
                .then(World.CUSTOMER, new Command.Reopen("Ten euros are missing.", World.OWNER));
        assertThat(world.state().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        world.then(World.OWNER, Say.decide(world, 1));
        assertThat(world.state().status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void a_complaint_knows_none_of_it() {
        World world = World.inProgress();
        assertThat(world.tries(World.OWNER, new Command.SendGoods("x"))).isInstanceOf(Decision.WrongStatus.class);
    }
}
