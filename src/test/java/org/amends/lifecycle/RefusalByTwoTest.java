package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one person alone may not turn down. */
class RefusalByTwoTest {

    private static World claim() {
        return started(World.returned(CaseKind.CLAIM, Optional.empty(), Optional.of(RemedyKind.REPAIR)));
    }

    private static World withdrawal() {
        return started(World.withdrawn(Declaration.ofWithdrawal(true, Optional.empty())));
    }

    private static World started(World world) {
        return world.then(World.SYSTEM, Say.acknowledge(false)).then(World.OWNER, new Command.Start());
    }

    private static Command.Decide no(World world) {
        return Say.decide(world, Outcome.NOT_UPHELD, Say.answers(Outcome.NOT_UPHELD), List.of());
    }

    private static World confirmed(World world, RefusalGround ground) {
        return world.then(World.OWNER, Say.refuse(ground)).then(World.LEAD, new Command.ConfirmRefusal());
    }

    @Test
    void a_claim_is_turned_down_only_when_somebody_else_has_looked_at_the_proofs() {
        World world = claim();
        assertThat(world.refusal(World.OWNER, no(world))).containsExactly("decide.second-person");
        world.then(World.OWNER, Say.refuse(RefusalGround.AS_AGREED));
        assertThat(world.refusal(World.OWNER, no(world))).containsExactly("decide.second-person");
        world.then(World.LEAD, new Command.ConfirmRefusal());
        assertThat(world.then(World.OWNER, no(world)).state().status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    @Rule("L-08")
    void a_withdrawal_is_found_to_be_none_by_a_closed_code_and_two_people_and_its_money_is_owed_no_more() {
        World world = withdrawal();
        assertThat(world.refusal(World.OWNER, no(world))).containsExactly("withdrawal.no-approval");
        confirmed(world, RefusalGround.NOT_CONSUMER);
        assertThat(world.state().owes(DeadlineKind.REFUND)).isTrue();
        world.then(World.OWNER, no(world));
        assertThat(world.state().owes(DeadlineKind.REFUND)).isFalse();
    }

    @Test
    @Rule("L-08")
    void nothing_else_is_decided_about_a_withdrawal() {
        World world = confirmed(withdrawal(), RefusalGround.EXPIRED);
        assertThat(world.refusal(World.OWNER, Say.decide(world, 1))).contains("withdrawal.only-refusal");
    }

    @Test
    void a_refused_withdrawal_that_was_one_after_all_is_owed_from_its_declaration() {
        World world = confirmed(withdrawal(), RefusalGround.EXPIRED);
        world.then(World.OWNER, no(world)).then(World.CUSTOMER, Say.of(Verb.CONTEST, world));
        world.then(World.staff(world.state().owner()), new Command.MatchOrder(Say.goods(false)));
        assertThat(world.state().status()).isEqualTo(CaseStatus.REMEDY_DUE);
        assertThat(world.owed(DeadlineKind.REFUND).dueAt())
                .isEqualTo(world.history().get(0).at().plus(Duration.ofDays(14)));
    }

    @Test
    @Rule("L-08")
    void goods_that_come_after_a_refusal_start_no_money_until_the_withdrawal_is_granted_after_all() {
        World world = confirmed(withdrawal(), RefusalGround.EXPIRED);
        world.then(World.OWNER, no(world)).later(1);
        world.then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty()));
        assertThat(world.state().owes(DeadlineKind.REFUND)).isFalse();
        world.then(World.CUSTOMER, Say.of(Verb.CONTEST, world));
        world.then(World.staff(world.state().owner()), new Command.MatchOrder(Say.goods(true)));
        assertThat(world.owed(DeadlineKind.REFUND).dueAt())
                .isEqualTo(world.history().get(0).at().plus(Duration.ofDays(14)));
    }

    @Test
    @Rule("L-08")
    void goods_that_come_when_all_is_over_open_no_clock_that_nobody_could_end() {
        World world = confirmed(withdrawal(), RefusalGround.EXPIRED);
        world.then(World.OWNER, no(world)).then(World.CUSTOMER, new Command.AcceptDecision());
        assertThat(world.state().status()).isEqualTo(CaseStatus.CLOSED);
        world.then(World.COLLEAGUE, new Command.ReceiveGoods(List.of(new Units("1", 2)), Optional.empty()));
        assertThat(world.state().openDeadlines()).isEmpty();
        assertThat(world.state().receivedGoods()).containsExactly(new Units("1", 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = RefusalGround.class,
            names = {"AS_AGREED", "FINE_PRINT"})
    @Rule("L-08")
    void no_other_ground_declines_a_withdrawal(RefusalGround ground) {
        assertThat(withdrawal().refusal(World.OWNER, Say.refuse(ground))).containsExactly("refusal.ground-unfit");
    }

    @Test
    @Rule("L-15")
    void too_late_takes_the_proof_of_the_delivery_and_of_the_notice() {
        assertThat(withdrawal()
                        .refusal(
                                World.OWNER,
                                new Command.ProposeRefusal(
                                        RefusalGround.EXPIRED, Map.of(RefusalProof.DELIVERY, "Signed for."))))
                .containsExactly("refusal.proof-missing");
    }

    @Test
    void nobody_is_their_own_second_person() {
        World world = claim();
        world.then(World.LEAD, new Command.Reassign(World.LEAD, "I take it."));
        world.then(World.LEAD, Say.refuse(RefusalGround.AS_AGREED));
        assertThat(world.refusal(World.LEAD, new Command.ConfirmRefusal())).containsExactly("refusal.same-person");
        world.then(World.MANAGER, new Command.ConfirmRefusal());
    }

    @Test
    void it_is_good_for_one_decision() {
        World world = confirmed(claim(), RefusalGround.AS_AGREED);
        world.then(World.OWNER, no(world)).then(World.CUSTOMER, Say.of(Verb.CONTEST, world));
        assertThat(world.refusal(world.state().owner(), no(world))).contains("decide.second-person");
    }

    @Test
    @Rule("S3-14")
    void what_rests_on_a_term_of_the_contract_has_its_clause_version_and_showing_and_a_second_person() {
        World world = World.inProgress();
        Command.Decide byTheTerm = Say.decide(
                world,
                Outcome.NOT_UPHELD,
                Say.answers(Outcome.NOT_UPHELD).stream()
                        .map(answer -> new PointAnswer(
                                answer.point(),
                                answer.outcome(),
                                answer.words(),
                                Optional.of(new QuotedRule("No returns of earrings.", "Hygiene.", true))))
                        .toList(),
                List.of());
        assertThat(world.refusal(World.OWNER, byTheTerm)).containsExactly("decide.fine-print");
        assertThat(RefusalGround.FINE_PRINT.proofs())
                .containsExactlyInAnyOrder(RefusalProof.CLAUSE, RefusalProof.VERSION_IN_FORCE, RefusalProof.SHOWN);
        confirmed(world, RefusalGround.FINE_PRINT).then(World.OWNER, byTheTerm);
    }
}
