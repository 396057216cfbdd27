package org.amends.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.amends.Rule;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Returns;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Payer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a shop promised of returns, by the packs that were in force; base-honest always is. */
@QuarkusTest
class ReturnPromisesTest {

    private static final Instant RECEIVED = Instant.parse("2026-12-01T10:00:00Z");
    private static final String GENEROUS = """
            returns:
              window: {term: 30 calendar days, roll: next_working_day}
              proofs: [order]
              refund_means: [original, cash]
              return_cost: trader
              condition: used
              kept_exclusions: [newspaper, perishable]
              kept_categories: [earrings]
              price_promise: 14 calendar days
            """;

    @Inject
    ReturnPromises promises;

    @Inject
    LivePacks packs;

    private final String id = PolicyRoom.freshName();

    @AfterEach
    void no_pack_of_this_test_stays() {
        packs.end(id);
        packs.end(id + "-b");
    }

    @Test
    void without_more_it_is_what_every_customer_is_owed() {
        ReturnPromise promise = promises.today();
        assertThat(promise.version()).isEqualTo("base-honest@1");
        assertThat(promise.daysFrom(RECEIVED)).isEqualTo(14);
        assertThat(promise.cost().value()).isEqualTo(Payer.CUSTOMER);
        assertThat(promise.condition().value()).isEqualTo(Condition.UNUSED);
        assertThat(promise.keptExclusions().value()).containsExactlyInAnyOrder(WithdrawalExclusion.values());
        assertThat(promise.keptCategories()).isEqualTo(new Said<>(Set.of(), List.of()));
        assertThat(promise.priceDays()).isEqualTo(new Said<>(0, List.of()));
    }

    @Test
    @Rule("S1-32")
    @Rule("S4-8")
    void a_pack_that_goes_live_promises_more_and_is_named() {
        packs.begin(id, PolicyRoom.pack(id, 1, GENEROUS));
        ReturnPromise promise = promises.today();
        List<PackRef> shop = List.of(PackRef.parse(id + "@1"));
        assertThat(promise.version()).isEqualTo("base-honest@1 " + id + "@1");
        assertThat(promise.daysFrom(RECEIVED)).isEqualTo(30);
        assertThat(promise.window(RECEIVED).orElseThrow().through()).hasToString(id + "@1");
        assertThat(promise.cost()).isEqualTo(new Said<>(Payer.TRADER, shop));
        assertThat(promise.condition()).isEqualTo(new Said<>(Condition.USED, shop));
        assertThat(promise.keptExclusions())
                .isEqualTo(new Said<>(Set.of(WithdrawalExclusion.NEWSPAPER, WithdrawalExclusion.PERISHABLE), shop));
        assertThat(promise.keptCategories()).isEqualTo(new Said<>(Set.of("earrings"), shop));
        assertThat(promise.priceDays()).isEqualTo(new Said<>(14, shop));
        assertThat(promise.means()).contains(Returns.RefundMeans.CASH, Returns.RefundMeans.BANK_TRANSFER);
    }

    @Test
    void a_last_day_off_moves_and_counts_as_a_day_more() {
        assertThat(promises.today().daysFrom(Instant.parse("2026-12-12T10:00:00Z")))
                .as("14 days end on Saturday 26 December")
                .isEqualTo(16);
    }

    @Test
    void goods_of_a_century_that_no_calendar_knows_have_no_days_and_break_nothing() {
        assertThat(promises.today().daysFrom(Instant.parse("1912-04-15T02:20:00Z")))
                .isZero();
        assertThat(promises.inForce(Instant.parse("1912-04-15T02:20:00Z"))).isEqualTo(promises.today());
    }

    /** bagisto#11100: a new window was applied to old orders. */
    @Test
    void whoever_bought_under_a_pack_keeps_its_promise_when_it_is_retired() {
        Instant before = Instant.now();
        packs.begin(id, PolicyRoom.pack(id, 1, GENEROUS));
        Instant bought = Instant.now();
        packs.end(id);

        assertThat(promises.today().daysFrom(RECEIVED)).isEqualTo(14);
        ReturnPromise kept = promises.inForce(bought);
        assertThat(kept.daysFrom(RECEIVED)).isEqualTo(30);
        assertThat(kept.cost().value()).isEqualTo(Payer.TRADER);
        assertThat(kept.priceDays().value()).isEqualTo(14);
        assertThat(kept.version()).isEqualTo("base-honest@1 " + id + "@1");
        assertThat(promises.inForce(before)).isEqualTo(promises.today());
    }

    @Test
    void whoever_bought_before_has_todays_promise_term_by_term_where_it_is_better() {
        packs.begin(id, PolicyRoom.pack(id, 1, GENEROUS.replace("price_promise: 14", "price_promise: 30")));
        Instant bought = Instant.now();
        packs.end(id);
        packs.begin(
                id + "-b",
                PolicyRoom.pack(
                        id + "-b",
                        1,
                        GENEROUS.replace("30 calendar days", "63 calendar days")
                                .replace("earrings", "hats")
                                .replace("trader", "customer")));

        ReturnPromise promise = promises.inForce(bought);
        assertThat(promise.daysFrom(RECEIVED)).isEqualTo(63);
        assertThat(promise.cost().value()).isEqualTo(Payer.TRADER);
        assertThat(promise.keptCategories().value()).isEmpty();
        assertThat(promise.priceDays()).isEqualTo(new Said<>(30, List.of(PackRef.parse(id + "@1"))));
        assertThat(promises.today().priceDays().value()).isEqualTo(14);
    }

    @Test
    void of_two_packs_each_term_is_the_better_one_and_only_what_both_keep_is_kept() {
        packs.begin(id, PolicyRoom.pack(id, 1, GENEROUS.replace("condition: used", "condition: unused")));
        packs.begin(
                id + "-b",
                PolicyRoom.pack(
                        id + "-b",
                        1,
                        GENEROUS.replace("[newspaper, perishable]", "[perishable, market_price]")
                                .replace("return_cost: trader", "return_cost: customer")
                                .replace("price_promise: 14", "price_promise: 7")));
        ReturnPromise promise = promises.today();
        assertThat(promise.cost().by()).containsExactly(PackRef.parse(id + "@1"));
        assertThat(promise.condition().by()).containsExactly(PackRef.parse(id + "-b@1"));
        assertThat(promise.keptExclusions().value()).containsExactly(WithdrawalExclusion.PERISHABLE);
        assertThat(promise.priceDays().value()).isEqualTo(14);
        assertThat(promise.keptCategories().by()).containsExactly(PackRef.parse(id + "@1"), PackRef.parse(id + "-b@1"));
    }

    @Test
    void a_pack_that_is_not_about_returns_promises_none() {
        packs.begin(id, PolicyRoom.pack(id, 1, "applies_to: {kinds: [complaint]}\n" + GENEROUS));
        assertThat(promises.today().version()).isEqualTo("base-honest@1");
    }
}
