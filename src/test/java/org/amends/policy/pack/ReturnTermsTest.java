package org.amends.policy.pack;

import static org.amends.policy.pack.Packs.child;
import static org.amends.policy.pack.Packs.lint;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.Rule;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's own promise of returns, as a pack says it and as its children may say more. */
class ReturnTermsTest {

    private static final String MORE = "returns: {window: {term: 30 calendar days, roll: next_working_day}, "
            + "proofs: [order], refund_means: [original, cash], ";

    /** A parent that says everything that can be said. */
    private static final Pack PARENT = Packs.read(child(MORE
                    + "return_cost: trader, condition: used, kept_exclusions: [perishable, newspaper], "
                    + "kept_categories: [earrings], price_promise: 14 calendar days}\n")
            .replace("pack: child", "pack: parent"));

    private static String ofParent(String term) {
        return child(MORE + term + "}\n").replace("base-honest@1", "parent@1");
    }

    @Test
    @Rule("S1-32")
    @Rule("S4-8")
    void a_pack_says_who_pays_what_condition_what_is_kept_and_how_long_a_price_holds() {
        assertThat(PARENT.returns().orElseThrow().terms())
                .isEqualTo(new ReturnTerms(
                        Optional.of(Payer.TRADER),
                        Optional.of(Condition.USED),
                        Optional.of(EnumSet.of(WithdrawalExclusion.PERISHABLE, WithdrawalExclusion.NEWSPAPER)),
                        Optional.of(Set.of("earrings")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new PricePromise(14, List.of()))));
    }

    @Test
    void what_is_not_written_is_not_said_and_an_empty_list_is() {
        Pack silent = Packs.read(child(MORE + "kept_categories: []}\n"));
        assertThat(silent.returns().orElseThrow().terms())
                .isEqualTo(new ReturnTerms(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Set.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_every_customer_is_owed_leaves_out_what_the_law_leaves_out_and_no_more() {
        ReturnTerms honest = Packs.effective(Packs.shipped("base-honest"))
                .returns()
                .orElseThrow()
                .terms();
        assertThat(honest.keptExclusions()).hasValueSatisfying(kept -> assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(WithdrawalExclusion.values())));
        assertThat(honest.keptCategories()).isEmpty();
        assertThat(honest.cost()).contains(Payer.CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return_cost: nobody                            | returns.return_cost        | unknown-word
            condition: perfect                             | returns.condition          | unknown-word
            kept_exclusions: [perishable, shoes]           | returns.kept_exclusions[1] | unknown-word
            kept_exclusions: perishable                    | returns.kept_exclusions    | not-a-list
            kept_categories: ['']                          | returns.kept_categories[0] | bad-category
            kept_categories: {earrings: true}              | returns.kept_categories    | not-a-list
            price_promise: 14 days                         | returns.price_promise      | bad-term
            price_promise: 8 business hours                | returns.price_promise      | bad-term
            price_promise: 0 calendar days                 | returns.price_promise      | bad-term
            price_promise: 500 calendar days               | returns.price_promise      | bad-term
            price_promise: [14 calendar days]              | returns.price_promise      | not-text
            price_promise: {}                              | returns.price_promise.term | missing
            price_promise: {term: 14 calendar days, on: 1} | returns.price_promise.on   | unknown-key
            return_methods: [pigeon]                       | returns.return_methods[0]  | unknown-word
            return_methods: mail_label                     | returns.return_methods     | not-a-list
            pick_up_hours: [noon]                          | returns.pick_up_hours[0]   | bad-hours
            pick_up_hours: ["08:00-17:00"]                 | returns.pick_up_hours[0]   | bad-hours
            pick_up_hours: ["17:00-09:00"]                 | returns.pick_up_hours[0]   | bad-hours
            send_within: 3 weeks                           | returns.send_within        | bad-term
            restocking_fee: 10                             | returns.restocking_fee     | unknown-key
            """)
    void what_can_not_be_read_is_named_with_its_line(String term, String path, String code) {
        assertThat(PackReader.read(child("returns:\n  window: {term: 30 calendar days}\n  " + term + "\n"))
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.line()).isEqualTo(7);
                    assertThat(fault.message()).endsWith(".");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sale", "final_sale", "Final Sale", "clearance", "soodushind", "распродажа", "výpredaj"})
    @Rule("S1-32")
    @Rule("L-23")
    void what_was_sold_for_less_is_no_reason_to_keep_it(String word) {
        assertThat(lint(child(MORE + "kept_exclusions: ['" + word + "']}\n")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("unknown-word");
                    assertThat(fault.message()).contains("sold for less");
                });
        assertThat(lint(child(MORE + "kept_categories: [earrings, '" + word + "']}\n")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("sale-kept");
                    assertThat(fault.path()).isEqualTo("returns.kept_categories");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"wholesale packs", "salesman's cases", "sailing", "earrings", "promises"})
    void an_honest_category_is_no_sale(String category) {
        assertThat(lint(child(MORE + "kept_categories: [\"" + category + "\"]}\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return_cost: customer                             | return_cost     | trader
            condition: unused                                 | condition       | used
            kept_exclusions: [perishable, newspaper, market_price] | kept_exclusions | market_price
            kept_categories: [earrings, hats]                 | kept_categories | hats
            price_promise: 13 calendar days                   | price_promise   | 14 calendar days
            """)
    @Rule("S1-32")
    void a_child_promises_no_less_than_its_parent(String term, String key, String named) {
        assertThat(lint(ofParent(term), PARENT)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("child-looser");
            assertThat(fault.path()).isEqualTo("returns." + key);
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.message()).contains("parent@1", named);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return_cost: trader",
                "condition: used",
                "kept_exclusions: [newspaper]",
                "kept_categories: []",
                "price_promise: 2 weeks",
                "price_promise: 15 calendar days"
            })
    void a_child_may_promise_as_much_or_more(String term) {
        assertThat(lint(ofParent(term), PARENT)).isEmpty();
    }

    @Test
    void what_a_parent_leaves_open_its_child_may_say() {
        assertThat(lint(child(MORE + "kept_categories: [earrings], price_promise: 7 calendar days}\n")))
                .isEmpty();
    }

    @Test
    void a_child_has_the_terms_of_its_parent_that_it_does_not_say() {
        Pack child = Packs.read(ofParent("price_promise: 30 calendar days"));
        assertThat(Packs.effective(child, PARENT).returns().orElseThrow().terms())
                .isEqualTo(new ReturnTerms(
                        Optional.of(Payer.TRADER),
                        Optional.of(Condition.USED),
                        PARENT.returns().orElseThrow().terms().keptExclusions(),
                        Optional.of(Set.of("earrings")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new PricePromise(30, List.of()))));
    }
}
