package org.amends.returns.law;

import static org.amends.returns.law.Orders.euros;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.Rule;
import org.amends.money.Money;
import org.amends.returns.law.Deduction.Evidence;
import org.amends.returns.law.Deduction.Fee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who pays the way back, and what may be kept back. */
class ReturnMoneyTest {

    private static final Evidence PROVEN =
            new Evidence(Optional.of("C"), List.of("photo-1"), "A burnt element", "mari", Optional.of("jaan"), true);

    private static ShopPolicy paidBy(Payer payer) {
        return new ShopPolicy("p1", 30, Condition.USED, payer, Set.of(), Set.of(), 0);
    }

    private static List<String> codes(Fee fee, ReturnKind kind, Evidence evidence) {
        return Deduction.obstacles(fee, kind, euros(500), euros(3000), evidence).stream()
                .map(Obstacle::code)
                .toList();
    }

    @ParameterizedTest
    @Rule("L-21")
    @CsvSource({
        "EE, true, CUSTOMER, CUSTOMER, TOLD",
        "EE, true, TRADER, TRADER, SHOP_AGREED",
        "EE, false, CUSTOMER, TRADER, NOT_TOLD",
        "GB, false, CUSTOMER, TRADER, NOT_TOLD",
        "US, false, CUSTOMER, CUSTOMER, SHOP_POLICY"
    })
    void a_consumer_who_withdraws_pays_only_when_told_and_the_shop_did_not_agree_to(
            String country, boolean told, Payer policy, Payer payer, ReturnCost.Ground ground) {
        Orders order = order().in(country);
        ReturnCost cost = ReturnCost.of(
                ReturnKind.WITHDRAWAL, (told ? order : order.withoutCostNotice()).snapshot(), paidBy(policy));
        assertThat(cost).isEqualTo(new ReturnCost(payer, ground));
    }

    @ParameterizedTest
    @Rule("L-29")
    @Rule("L-35")
    @CsvSource({"EE", "GB", "US"})
    void a_claim_costs_the_customer_nothing(String country) {
        assertThat(ReturnCost.of(ReturnKind.CLAIM, order().in(country).snapshot(), paidBy(Payer.CUSTOMER)))
                .isEqualTo(new ReturnCost(Payer.TRADER, ReturnCost.Ground.CLAIM_IS_FREE));
    }

    @Test
    @Rule("L-22")
    void a_lower_value_that_is_proven_is_deducted() {
        assertThat(new Deduction(Fee.DIMINISHED_VALUE, ReturnKind.WITHDRAWAL, euros(500), euros(3000), PROVEN).amount())
                .isEqualTo(euros(500));
    }

    @Test
    @Rule("L-22")
    void each_missing_proof_of_a_lower_value_is_named() {
        Evidence none = new Evidence(Optional.empty(), List.of(), " ", "mari", Optional.empty(), false);
        assertThat(codes(Fee.DIMINISHED_VALUE, ReturnKind.WITHDRAWAL, none))
                .containsExactly(
                        "deduction.no-grade",
                        "deduction.no-photos",
                        "deduction.no-text",
                        "deduction.no-second-person",
                        "deduction.not-informed");
    }

    @Test
    @Rule("L-22")
    void nobody_is_their_own_second_person() {
        Evidence alone = new Evidence(Optional.of("C"), List.of("photo-1"), "Burnt", "mari", Optional.of("mari"), true);
        assertThat(codes(Fee.DIMINISHED_VALUE, ReturnKind.WITHDRAWAL, alone))
                .containsExactly("deduction.no-second-person");
    }

    @Test
    @Rule("L-22")
    void from_a_consumer_who_was_not_told_of_the_right_nothing_is_deducted() {
        Evidence untold =
                new Evidence(Optional.of("C"), List.of("photo-1"), "Burnt", "mari", Optional.of("jaan"), false);
        assertThatThrownBy(() ->
                        new Deduction(Fee.DIMINISHED_VALUE, ReturnKind.WITHDRAWAL, euros(500), euros(3000), untold))
                .hasMessageContaining("deduction.not-informed");
    }

    @Test
    @Rule("L-22")
    void a_restocking_fee_on_a_withdrawal_can_not_be_made() {
        assertThatThrownBy(() -> new Deduction(Fee.RESTOCKING, ReturnKind.WITHDRAWAL, euros(1), euros(3000), PROVEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deduction.restocking-on-withdrawal");
        assertThat(codes(Fee.RESTOCKING, ReturnKind.RETURN, PROVEN)).isEmpty();
    }

    @ParameterizedTest
    @Rule("L-29")
    @EnumSource(Fee.class)
    void from_a_claim_nothing_is_deducted(Fee fee) {
        assertThat(codes(fee, ReturnKind.CLAIM, PROVEN)).contains("deduction.claim-is-free");
    }

    @Test
    @Rule("L-22")
    void no_more_is_deducted_than_was_paid_and_in_no_other_currency() {
        assertThat(Deduction.obstacles(Fee.DIMINISHED_VALUE, ReturnKind.WITHDRAWAL, euros(3001), euros(3000), PROVEN))
                .extracting(Obstacle::code)
                .containsExactly("deduction.above-paid");
        assertThat(Deduction.obstacles(
                        Fee.DIMINISHED_VALUE, ReturnKind.WITHDRAWAL, Money.of(1, "USD"), euros(3000), PROVEN))
                .extracting(Obstacle::code)
                .containsExactly("deduction.other-currency");
    }
}
