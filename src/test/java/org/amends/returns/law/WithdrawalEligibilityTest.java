package org.amends.returns.law;

import static org.amends.returns.law.Asking.THIRTY_DAYS;
import static org.amends.returns.law.Asking.about;
import static org.amends.returns.law.Asking.kettle;
import static org.amends.returns.law.Orders.TALLINN;
import static org.amends.returns.law.Orders.ancillary;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.excluded;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.Rule;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalEligibilityTest {

    /** Wednesday; the last day is 17 June. */
    private static final Instant DELIVERED = at(TALLINN, "2026-06-03T10:00");

    private static final Instant LAST_SECOND = at(TALLINN, "2026-06-17T23:59:59");
    private static final Instant TOO_LATE = at(TALLINN, "2026-06-18T00:00");

    private static Asking withdrawal(Orders order, Instant at) {
        return about(ReturnKind.WITHDRAWAL, order, at);
    }

    private static Orders inHand() {
        return order().delivered(DELIVERED);
    }

    private static Facts facts(boolean delivery, boolean notice) {
        return Facts.of(Supply.GOODS, delivery, notice, Map.of(), Set.of());
    }

    @Test
    @Rule("L-06")
    @Rule("L-08")
    void what_is_submitted_in_the_last_second_is_eligible() {
        assertThat(withdrawal(inHand(), LAST_SECOND).answer()).isEqualTo(Answer.ELIGIBLE);
    }

    @Test
    @Rule("L-15")
    void too_late_with_proof_of_delivery_and_notice_is_expired() {
        Evaluation evaluation = withdrawal(inHand(), TOO_LATE).evaluation();
        assertThat(evaluation.answer()).isEqualTo(Answer.NOT_ELIGIBLE);
        assertThat(evaluation.lines().get(0).declines()).containsExactly(DeclineCode.EXPIRED);
        assertThat(evaluation.lines().get(0).decidedBy()).hasValue(Source.LAW);
    }

    @ParameterizedTest
    @Rule("L-15")
    @Rule("L-16")
    @CsvSource({"false, true", "true, false", "false, false"})
    void too_late_without_proof_of_both_needs_a_person(boolean delivery, boolean notice) {
        Asking late = withdrawal(inHand(), TOO_LATE).facts(facts(delivery, notice));
        assertThat(late.answer()).isEqualTo(Answer.NEEDS_A_PERSON);
        assertThat(late.verdict(Source.LAW, "period").code()).isEqualTo("withdrawal.expiry-unproven");
    }

    @Test
    @Rule("L-15")
    void a_service_needs_no_proof_of_delivery_to_be_expired() {
        Asking late = withdrawal(order().concluded(DELIVERED), TOO_LATE)
                .facts(Facts.of(Supply.NO_GOODS, false, true, Map.of(), Set.of()));
        assertThat(late.answer()).isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("L-14")
    void before_the_delivery_it_is_eligible_for_all_that_was_ordered() {
        Orders two = order().with(line("kettle", 2));
        assertThat(withdrawal(two, DELIVERED).asked(AskedLine.of("kettle", 2)).answer())
                .isEqualTo(Answer.ELIGIBLE);
    }

    @Test
    @Rule("L-14")
    void more_than_was_ordered_needs_a_person_also_in_two_entries() {
        Orders two = order().with(line("kettle", 2));
        assertThat(withdrawal(two, DELIVERED)
                        .asked(AskedLine.of("kettle", 2), AskedLine.of("kettle", 1))
                        .answer())
                .isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @ParameterizedTest
    @Rule("L-10")
    @CsvSource({"1, ELIGIBLE", "2, NOT_ELIGIBLE", "3, NOT_ELIGIBLE"})
    void a_second_withdrawal_may_take_what_the_first_left(int before, Answer answer) {
        Asking second = withdrawal(order().with(line("kettle", 2)).delivered(DELIVERED), LAST_SECOND)
                .facts(Facts.of(Supply.GOODS, true, true, Map.of("kettle", before), Set.of()));
        assertThat(second.answer()).isEqualTo(answer);
        assertThat(second.evaluation().lines().get(0).declines())
                .isEqualTo(answer == Answer.ELIGIBLE ? List.of() : List.of(DeclineCode.DUPLICATE));
    }

    @Test
    @Rule("L-08")
    void who_bought_for_a_trade_is_declined_by_that_code() {
        Asking trade = withdrawal(inHand().forATrade(), LAST_SECOND);
        assertThat(trade.evaluation().lines().get(0).declines()).containsExactly(DeclineCode.NOT_CONSUMER);
    }

    @ParameterizedTest
    @Rule("L-08")
    @CsvSource({"US", "CH", "XX"})
    void a_country_without_a_known_right_needs_a_person(String country) {
        assertThat(withdrawal(inHand().in(country), LAST_SECOND).answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @Test
    @Rule("L-01")
    void what_was_not_bought_online_needs_a_person_who_asks_how_it_was_bought() {
        Asking shop = withdrawal(inHand().inAShop(), LAST_SECOND);
        assertThat(shop.answer()).isEqualTo(Answer.NEEDS_A_PERSON);
        assertThat(shop.verdict(Source.LAW, "right").code()).isEqualTo("withdrawal.not-online");
    }

    @Test
    @Rule("L-23")
    void personalised_goods_are_declined_by_their_letter() {
        Asking mug = withdrawal(
                order().kettle(line -> excluded(line, WithdrawalExclusion.PERSONALISED))
                        .delivered(DELIVERED),
                LAST_SECOND);
        assertThat(mug.evaluation().lines().get(0).declines()).containsExactly(DeclineCode.ART16_C);
    }

    @ParameterizedTest
    @Rule("L-23")
    @CsvSource({
        "INTACT, ELIGIBLE",
        "UNKNOWN, NEEDS_A_PERSON",
        "BROKEN, NEEDS_A_PERSON",
        "BROKEN_CLEANABLE, ELIGIBLE",
        "BROKEN_BEYOND_CLEANING, NOT_ELIGIBLE"
    })
    void the_mattress_without_its_film_is_taken_back(Seal seal, Answer answer) {
        Asking mattress = withdrawal(
                        order().kettle(line -> excluded(line, WithdrawalExclusion.UNSEALED_HYGIENE))
                                .delivered(DELIVERED),
                        LAST_SECOND)
                .asked(kettle(seal));
        assertThat(mattress.answer()).isEqualTo(answer);
    }

    @Test
    @Rule("L-23")
    void nobody_unseals_what_has_not_come() {
        Orders order = order().with(line("cup", 1))
                .kettle(line -> excluded(line, WithdrawalExclusion.UNSEALED_MEDIA))
                .delivered(DELIVERED, "cup", 1);
        assertThat(withdrawal(order, LAST_SECOND).answer()).isEqualTo(Answer.ELIGIBLE);
    }

    @Test
    @Rule("L-23")
    void goods_on_sale_are_withdrawn_from_like_any_others() {
        ShopPolicy noSale =
                new ShopPolicy("shop@4", 30, Condition.UNOPENED, Payer.CUSTOMER, Set.of(), Set.of("kitchen"), 0);
        Evaluation evaluation = withdrawal(inHand(), LAST_SECOND)
                .policy(noSale)
                .asked(kettle(Condition.USED))
                .evaluation();
        assertThat(evaluation.answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(evaluation.lines().get(0).law()).hasValue(Answer.ELIGIBLE);
        assertThat(evaluation.lines().get(0).policy()).hasValue(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("L-24")
    void what_hangs_on_a_withdrawn_line_is_pulled_in() {
        Orders insured = order().with(line("kettle", 1)).with(ancillary(line("insurance", 1), "kettle"));
        assertThat(withdrawal(insured, DELIVERED).evaluation().pulledIn())
                .containsExactlyEntriesOf(Map.of("insurance", 1));
    }

    @Test
    @Rule("L-21")
    void who_pays_the_way_back_is_part_of_the_answer() {
        assertThat(withdrawal(inHand().withoutCostNotice(), LAST_SECOND)
                        .evaluation()
                        .returnCost())
                .isEqualTo(new ReturnCost(Payer.TRADER, ReturnCost.Ground.NOT_TOLD));
    }

    @Test
    void a_shop_that_promises_more_days_takes_back_what_the_law_would_not() {
        Evaluation late = withdrawal(inHand(), TOO_LATE).policy(THIRTY_DAYS).evaluation();
        assertThat(late.answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(late.lines().get(0).decidedBy()).hasValue(Source.POLICY);
        assertThat(late.lines().get(0).declines()).isEmpty();
    }

    /** The shop's thirty days are no thirty days for personalised goods, and its silence on the kind is no leave. */
    @Test
    void a_period_of_the_shop_is_never_paired_with_a_gap_of_the_law() {
        Orders mug = order().kettle(line -> excluded(line, WithdrawalExclusion.PERSONALISED))
                .delivered(DELIVERED);
        assertThat(withdrawal(mug, LAST_SECOND).policy(THIRTY_DAYS).answer()).isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("L-08")
    void a_line_that_the_order_does_not_have_and_a_text_without_lines_need_a_person() {
        assertThat(withdrawal(inHand(), LAST_SECOND)
                        .asked(AskedLine.of("teapot", 1))
                        .answer())
                .isEqualTo(Answer.NEEDS_A_PERSON);
        assertThat(withdrawal(inHand(), LAST_SECOND).asked().answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @Test
    @Rule("L-10")
    void lines_that_differ_are_answered_one_by_one() {
        Orders order = order().with(line("kettle", 1))
                .with(excluded(line("mug", 1), WithdrawalExclusion.PERSONALISED))
                .delivered(DELIVERED);
        Evaluation evaluation = withdrawal(order, LAST_SECOND)
                .asked(AskedLine.of("kettle", 1), AskedLine.of("mug", 1))
                .evaluation();
        assertThat(evaluation.lines())
                .extracting(LineEvaluation::answer)
                .containsExactly(Answer.ELIGIBLE, Answer.NOT_ELIGIBLE);
        assertThat(evaluation.answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }

    /** Whatever is known or not: a refusal always has a closed code, and what is open is never refused. */
    @ParameterizedTest
    @Rule("L-08")
    @EnumSource(Seal.class)
    void no_combination_of_facts_refuses_without_a_proven_closed_code(Seal seal) {
        for (String country : List.of("EE", "GB", "US", "XX")) {
            for (boolean delivery : List.of(true, false)) {
                for (boolean notice : List.of(true, false)) {
                    for (Instant at : List.of(DELIVERED, TOO_LATE, at(TALLINN, "2029-01-01T00:00"))) {
                        for (WithdrawalExclusion why : WithdrawalExclusion.values()) {
                            Orders order = order().in(country)
                                    .kettle(line -> excluded(line, why))
                                    .delivered(DELIVERED);
                            LineEvaluation line = withdrawal(order, at)
                                    .facts(facts(delivery, notice))
                                    .asked(kettle(seal))
                                    .evaluation()
                                    .lines()
                                    .get(0);
                            assertThat(line.declines().isEmpty()).isEqualTo(line.answer() != Answer.NOT_ELIGIBLE);
                            assertThat(line.declines().contains(DeclineCode.EXPIRED) && !(delivery && notice))
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    @Rule("L-08")
    void a_refusal_of_a_withdrawal_without_a_closed_code_can_not_be_made() {
        LineEvaluation refused = LineEvaluation.of(
                AskedLine.of("kettle", 1), List.of(new Finding("mood", Source.LAW, Verdict.not("mood.bad", Map.of()))));
        Evaluation some = withdrawal(inHand(), LAST_SECOND).evaluation();
        assertThatThrownBy(() -> new Evaluation(
                        some.rules(),
                        ReturnKind.WITHDRAWAL,
                        some.order(),
                        1,
                        some.policyVersion(),
                        some.declared(),
                        some.evaluated(),
                        List.of(refused),
                        some.returnCost(),
                        some.pulledIn(),
                        some.besides()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_was_given_it_is_heard_by_a_person_and_never_refused() {
        Asking gift = withdrawal(inHand(), LAST_SECOND).facts(Asking.PROVEN.with(Asker.GIFT_RECIPIENT));
        assertThat(gift.answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }
}
