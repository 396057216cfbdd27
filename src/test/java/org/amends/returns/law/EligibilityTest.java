package org.amends.returns.law;

import static org.amends.returns.law.Asking.THIRTY_DAYS;
import static org.amends.returns.law.Asking.about;
import static org.amends.returns.law.Asking.cheaper;
import static org.amends.returns.law.Asking.faulty;
import static org.amends.returns.law.Asking.kettle;
import static org.amends.returns.law.Orders.TALLINN;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.euros;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Returns, claims, warranties and price adjustments; withdrawals have a test of their own. */
class EligibilityTest {

    private static final Instant DELIVERED = at(TALLINN, "2026-06-03T10:00");
    private static final Instant IN_JULY = at(TALLINN, "2026-07-03T23:59:59");
    private static final Instant LATER = at(TALLINN, "2026-07-04T00:00");

    private static Orders inHand() {
        return order().delivered(DELIVERED);
    }

    private static Asking returned(Instant at) {
        return about(ReturnKind.RETURN, inHand(), at).policy(THIRTY_DAYS);
    }

    private static Asking claimed(Instant at) {
        return about(ReturnKind.CLAIM, inHand(), at);
    }

    private static Asking warranty(Orders order, Instant at) {
        return about(ReturnKind.WARRANTY, order, at);
    }

    private static Asking price(AskedLine line) {
        return about(ReturnKind.PRICE_ADJUSTMENT, inHand(), IN_JULY)
                .policy(THIRTY_DAYS)
                .asked(line);
    }

    @Test
    void the_shops_thirty_days_end_with_the_thirtieth_after_delivery() {
        assertThat(returned(IN_JULY).answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(returned(IN_JULY).evaluation().lines().get(0).decidedBy()).hasValue(Source.POLICY);
        assertThat(returned(LATER).answer()).isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    void within_the_laws_days_a_return_is_never_worse_than_a_withdrawal() {
        Asking early = returned(DELIVERED).policy(ShopPolicy.none());
        assertThat(early.answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(early.evaluation().lines().get(0).decidedBy()).hasValue(Source.LAW);
        assertThat(returned(IN_JULY).policy(ShopPolicy.none()).answer()).isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("L-21")
    void who_could_withdraw_pays_no_more_for_having_said_return() {
        Orders untold = inHand().withoutCostNotice();
        assertThat(about(ReturnKind.RETURN, untold, DELIVERED)
                        .policy(THIRTY_DAYS)
                        .evaluation()
                        .returnCost()
                        .payer())
                .isEqualTo(Payer.TRADER);
        assertThat(about(ReturnKind.RETURN, untold, IN_JULY)
                        .policy(THIRTY_DAYS)
                        .evaluation()
                        .returnCost()
                        .payer())
                .as("by the shop's rules alone")
                .isEqualTo(Payer.CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({
        "USED, UNUSED, NOT_ELIGIBLE",
        "UNUSED, UNUSED, ELIGIBLE",
        "UNOPENED, UNUSED, ELIGIBLE",
        "USED, USED, ELIGIBLE"
    })
    void the_shop_may_ask_for_a_condition(Condition told, Condition least, Answer answer) {
        ShopPolicy policy = new ShopPolicy("p", 30, least, Payer.CUSTOMER, Set.of(), Set.of(), 0);
        assertThat(returned(IN_JULY).policy(policy).asked(kettle(told)).answer())
                .isEqualTo(answer);
    }

    @Test
    void a_condition_that_nobody_told_is_looked_at_on_arrival() {
        ShopPolicy policy = new ShopPolicy("p", 30, Condition.UNUSED, Payer.CUSTOMER, Set.of(), Set.of(), 0);
        assertThat(returned(IN_JULY)
                        .policy(policy)
                        .verdict(Source.POLICY, "condition")
                        .code())
                .isEqualTo("policy.condition-on-arrival");
    }

    @Test
    void what_the_shop_keeps_by_category_is_not_returned_after_the_laws_days() {
        ShopPolicy policy = new ShopPolicy("p", 30, Condition.USED, Payer.CUSTOMER, Set.of(), Set.of("kitchen"), 0);
        assertThat(returned(IN_JULY).policy(policy).answer()).isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    void a_return_whose_delivery_nobody_knows_is_in_time_or_for_a_person() {
        Asking unknown = about(ReturnKind.RETURN, order().in("US"), at(TALLINN, "2026-06-20T10:00"))
                .policy(THIRTY_DAYS);
        assertThat(unknown.answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(unknown.at(at(TALLINN, "2026-08-20T10:00")).answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @ParameterizedTest
    @Rule("L-25")
    @CsvSource({
        "2027-06-03T23:59:59, ELIGIBLE, claim.presumed",
        "2027-06-04T00:00, NEEDS_A_PERSON, claim.not-presumed",
        "2028-06-03T23:59:59, NEEDS_A_PERSON, claim.not-presumed",
        "2028-06-04T00:00, NOT_ELIGIBLE, claim.guarantee-over"
    })
    void a_claim_is_accepted_without_proof_for_a_year_and_heard_for_two(String when, Answer answer, String code) {
        Asking claim = claimed(at(TALLINN, when));
        assertThat(claim.answer()).isEqualTo(answer);
        assertThat(claim.verdict(Source.LAW, "guarantee").code()).isEqualTo(code);
    }

    @Test
    @Rule("L-25")
    void a_fault_counts_from_when_it_showed() {
        Asking claim = claimed(at(TALLINN, "2028-09-01T10:00")).asked(faulty(at(TALLINN, "2027-01-01T10:00")));
        assertThat(claim.answer()).isEqualTo(Answer.ELIGIBLE);
    }

    @Test
    @Rule("L-25")
    void a_young_contract_needs_no_date_of_delivery_for_a_claim() {
        Asking claim = about(ReturnKind.CLAIM, order(), at(TALLINN, "2027-06-01T23:59:59"));
        assertThat(claim.answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(claim.at(at(TALLINN, "2027-06-02T00:00")).answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @Test
    @Rule("L-31")
    void a_claim_after_the_guarantee_is_told_of_the_makers_repair() {
        Orders phone = order().kettle(Orders::repairable)
                .concluded(at(TALLINN, "2026-08-01T10:00"))
                .delivered(at(TALLINN, "2026-08-05T10:00"));
        assertThat(about(ReturnKind.CLAIM, phone, at(TALLINN, "2028-08-06T00:00"))
                        .verdict(Source.LAW, "guarantee")
                        .code())
                .isEqualTo("claim.over-but-makers-repair");
    }

    @Test
    void a_business_that_claims_and_a_law_that_nobody_knows_need_a_person() {
        assertThat(about(ReturnKind.CLAIM, inHand().forATrade(), IN_JULY).answer())
                .isEqualTo(Answer.NEEDS_A_PERSON);
        assertThat(about(ReturnKind.CLAIM, inHand().in("US"), IN_JULY).answer()).isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @Test
    void a_warranty_runs_for_its_months_and_nobody_has_one_that_was_not_given() {
        Orders warranted = order().kettle(line -> Orders.warranted(line, 36)).delivered(DELIVERED);
        assertThat(warranty(warranted, at(TALLINN, "2029-06-03T23:59:59")).answer())
                .isEqualTo(Answer.ELIGIBLE);
        assertThat(warranty(warranted, at(TALLINN, "2029-06-04T00:00")).answer())
                .isEqualTo(Answer.NOT_ELIGIBLE);
        assertThat(warranty(inHand(), IN_JULY).answer()).isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("S1-32")
    void whoever_asks_for_less_is_told_what_the_law_gives() {
        assertThat(warranty(inHand(), IN_JULY).evaluation().besides()).containsExactly(ReturnKind.CLAIM);
        assertThat(returned(DELIVERED).evaluation().besides()).containsExactly(ReturnKind.WITHDRAWAL);
        assertThat(returned(IN_JULY).asked(faulty(IN_JULY)).evaluation().besides())
                .containsExactly(ReturnKind.CLAIM);
        assertThat(claimed(DELIVERED).evaluation().besides()).containsExactly(ReturnKind.WITHDRAWAL);
        assertThat(price(cheaper(euros(2000), DELIVERED, true))
                        .at(DELIVERED)
                        .evaluation()
                        .besides())
                .containsExactly(ReturnKind.WITHDRAWAL);
        assertThat(returned(IN_JULY).evaluation().besides()).isEmpty();
    }

    @ParameterizedTest
    @Rule("S1-32")
    @CsvSource({
        "2999, 2026-06-10T10:00, true, ELIGIBLE",
        "3000, 2026-06-10T10:00, true, NOT_ELIGIBLE",
        "2999, 2026-06-10T10:00, false, NEEDS_A_PERSON",
        "2999, 2026-06-15T23:59:59, true, ELIGIBLE",
        "2999, 2026-06-16T00:00, true, NOT_ELIGIBLE",
        "2999, 2026-06-01T11:59:59, true, NOT_ELIGIBLE"
    })
    void a_lower_price_within_the_promised_days_is_made_good_on_evidence(
            long cents, String seen, boolean proven, Answer answer) {
        assertThat(price(cheaper(euros(cents), at(TALLINN, seen), proven)).answer())
                .isEqualTo(answer);
    }

    @Test
    @Rule("S1-32")
    void a_price_that_nobody_has_found_yet_or_in_other_money_needs_a_person() {
        assertThat(price(AskedLine.of("kettle", 1)).at(DELIVERED).answer()).isEqualTo(Answer.NEEDS_A_PERSON);
        assertThat(price(cheaper(Money.of(1, "USD"), DELIVERED, true)).answer()).isEqualTo(Answer.NEEDS_A_PERSON);
        assertThat(price(cheaper(euros(Long.MAX_VALUE), DELIVERED, true)).answer())
                .isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("S1-32")
    void a_shop_that_promises_no_lower_price_owes_none() {
        assertThat(price(cheaper(euros(1), DELIVERED, true))
                        .policy(ShopPolicy.none())
                        .answer())
                .isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    void a_gift_comes_back_by_the_shops_promise_and_its_price_stays_untold() {
        Facts gift = Asking.PROVEN.with(Asker.GIFT_RECIPIENT);
        assertThat(returned(IN_JULY).facts(gift).answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(claimed(IN_JULY).facts(gift).answer()).isEqualTo(Answer.NEEDS_A_PERSON);
        assertThat(price(cheaper(euros(2000), DELIVERED, true)).facts(gift).answer())
                .isEqualTo(Answer.NOT_ELIGIBLE);
        assertThat(returned(DELIVERED).facts(gift).evaluation().besides()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReturnKind.class)
    void more_units_than_were_ordered_need_a_person_on_every_ground(ReturnKind kind) {
        Orders order = order().kettle(line -> Orders.warranted(line, 24)).delivered(DELIVERED);
        AskedLine cheap = cheaper(euros(1), DELIVERED, true);
        AskedLine three =
                new AskedLine("kettle", 3, cheap.seal(), cheap.condition(), cheap.faultShowedAt(), cheap.lowerPrice());
        assertThat(about(kind, order, DELIVERED.plusSeconds(1))
                        .policy(THIRTY_DAYS)
                        .asked(three)
                        .answer())
                .isEqualTo(Answer.NEEDS_A_PERSON);
    }

    @ParameterizedTest
    @EnumSource(ReturnKind.class)
    @Rule("S1-15")
    void a_missing_receipt_is_no_reason_because_nobody_is_asked_for_one(ReturnKind kind) {
        Stream<String> asked = Stream.of(Question.class, Facts.class, AskedLine.class, ShopPolicy.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName);
        assertThat(asked).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("receipt"));
        List<Finding> findings = about(kind, order().with(line("kettle", 1)), LATER)
                .evaluation()
                .lines()
                .get(0)
                .findings();
        assertThat(findings)
                .isNotEmpty()
                .noneMatch(finding -> finding.verdict().code().contains("receipt"));
    }
}
