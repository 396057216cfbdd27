package org.amends.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.Rule;
import org.amends.money.Money;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.policy.LivePacks;
import org.amends.returns.law.Answer;
import org.amends.returns.law.AskedLine;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Eligibility;
import org.amends.returns.law.Evaluation;
import org.amends.returns.law.Facts;
import org.amends.returns.law.GuaranteeTerms;
import org.amends.returns.law.LegalCalendar;
import org.amends.returns.law.Payer;
import org.amends.returns.law.Question;
import org.amends.returns.law.ReturnCost;
import org.amends.returns.law.ReturnKind;
import org.amends.returns.law.Seal;
import org.amends.returns.law.ShopPolicy;
import org.amends.returns.law.Source;
import org.amends.returns.law.Supply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shop's promise beside the law: the better for the customer counts. */
@QuarkusTest
class ShopPromiseTest {

    private static final Instant BOUGHT = Instant.parse("2026-11-03T13:22:00Z");
    private static final Instant CAME = Instant.parse("2026-11-05T10:00:00Z");

    @Inject
    ShopPromise promise;

    @Inject
    LivePacks packs;

    private final String id =
            "shop-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @AfterEach
    void the_pack_of_this_test_goes() {
        packs.end(id);
    }

    private void promise(String terms) {
        packs.begin(
                id,
                "pack: " + id + "\nversion: 1\nvalid_from: 2026-06-01\nextends: [base-honest@1]\n"
                        + "returns: {window: {term: 30 calendar days, roll: next_working_day}, proofs: [order], refund_means: [original, cash]"
                        + terms + "}\n");
    }

    private static OrderSnapshot order() {
        return new SampleOrder()
                .concludedAt(BOUGHT)
                .deliveredAt(CAME)
                .line("1", 2, 60_00)
                .snapshot();
    }

    private Evaluation ask(ReturnKind kind, OrderSnapshot order, AskedLine line, Duration afterDelivery) {
        Instant at = CAME.plus(afterDelivery);
        return Eligibility.evaluate(new Question(
                kind,
                order,
                List.of(line),
                Facts.of(Supply.GOODS, true, true, Map.of(), Set.of()),
                promise.policy(order),
                GuaranteeTerms.ofTheDirective(),
                LegalCalendar.covering(order, at),
                at,
                at));
    }

    @Test
    void without_more_the_shop_promises_what_every_customer_is_owed() {
        assertThat(promise.policy(order()))
                .isEqualTo(new ShopPolicy(
                        "base-honest@1",
                        14,
                        Condition.UNUSED,
                        Payer.CUSTOMER,
                        Set.of(WithdrawalExclusion.values()),
                        Set.of(),
                        0));
    }

    @Test
    @Rule("S1-32")
    void thirty_days_of_the_shop_count_where_the_fourteen_of_the_law_are_over() {
        promise(", return_cost: trader");
        Evaluation answer = ask(ReturnKind.RETURN, order(), AskedLine.of("1", 1), Duration.ofDays(20));
        assertThat(answer.lines().get(0)).satisfies(line -> {
            assertThat(line.law()).contains(Answer.NOT_ELIGIBLE);
            assertThat(line.policy()).contains(Answer.ELIGIBLE);
            assertThat(line.answer()).isEqualTo(Answer.ELIGIBLE);
            assertThat(line.decidedBy()).contains(Source.POLICY);
        });
        assertThat(answer.policyVersion()).isEqualTo("base-honest@1 " + id + "@1");
        assertThat(answer.returnCost()).isEqualTo(new ReturnCost(Payer.TRADER, ReturnCost.Ground.SHOP_AGREED));
        assertThat(ask(ReturnKind.RETURN, order(), AskedLine.of("1", 1), Duration.ofDays(33))
                        .answer())
                .isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("S1-32")
    void what_the_shop_keeps_takes_nothing_from_the_right_of_the_law() {
        promise(", kept_categories: [kitchen/kettles]");
        Evaluation inTime = ask(ReturnKind.RETURN, order(), AskedLine.of("1", 1), Duration.ofDays(5));
        assertThat(inTime.lines().get(0).policy()).contains(Answer.NOT_ELIGIBLE);
        assertThat(inTime.lines().get(0).decidedBy()).contains(Source.LAW);
        assertThat(inTime.answer()).isEqualTo(Answer.ELIGIBLE);
        assertThat(ask(ReturnKind.RETURN, order(), AskedLine.of("1", 1), Duration.ofDays(20))
                        .answer())
                .isEqualTo(Answer.NOT_ELIGIBLE);
    }

    @Test
    @Rule("S1-32")
    @Rule("S4-8")
    void a_lower_price_of_its_own_is_made_good_within_the_days_that_the_shop_promises() {
        AskedLine.PriceSeen seen =
                new AskedLine.PriceSeen(Money.of(20_00, "EUR"), BOUGHT.plus(Duration.ofDays(6)), true);
        AskedLine line = new AskedLine("1", 1, Seal.UNKNOWN, Optional.empty(), Optional.empty(), Optional.of(seen));
        assertThat(ask(ReturnKind.PRICE_ADJUSTMENT, order(), line, Duration.ofDays(7))
                        .answer())
                .isEqualTo(Answer.NOT_ELIGIBLE);
        promise(", price_promise: 1 week");
        assertThat(ask(ReturnKind.PRICE_ADJUSTMENT, order(), line, Duration.ofDays(7))
                        .answer())
                .isEqualTo(Answer.ELIGIBLE);
    }

    @Test
    void before_the_goods_come_the_days_are_those_from_the_contract() {
        OrderSnapshot none = new SampleOrder().concludedAt(BOUGHT).snapshot();
        assertThat(promise.policy(none).days()).isEqualTo(14);
    }
}
