package org.amends.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.amends.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop's promise of returns, as anybody reads it on the page and by the API. */
@QuarkusTest
class ReturnPromiseApiTest {

    private static final String PROMISE = "/api/v1/return-promise";

    @Inject
    LivePacks packs;

    private final String id = PolicyRoom.freshName();

    @AfterEach
    void the_pack_of_this_test_goes() {
        packs.end(id);
    }

    private void promise(String terms) {
        packs.begin(
                id,
                PolicyRoom.pack(
                        id,
                        1,
                        "title: {en: Kettles & sons}\n"
                                + "returns: {window: {term: 30 calendar days}, proofs: [order], refund_means: [original, cash]"
                                + terms + "}\n"));
    }

    @Test
    @Rule("S1-33")
    void anybody_reads_what_every_customer_is_owed() {
        given().get(PROMISE)
                .then()
                .statusCode(200)
                .body("packs", contains("base-honest@1"))
                .body("window.term", equalTo("14 calendar days"))
                .body("window.rolls", equalTo(true))
                .body("returnCost", equalTo("CUSTOMER"))
                .body("condition", equalTo("UNUSED"))
                .body("keptExclusions", hasSize(13))
                .body("keptCategories", hasSize(0))
                .body("proofs", hasItems("ORDER", "BANK_STATEMENT"))
                .body("priceDays", equalTo(0));
    }

    @Test
    @Rule("S1-32")
    @Rule("S4-8")
    void what_a_pack_promises_more_is_told_at_once_and_by_whom() {
        promise(
                ", return_cost: trader, kept_categories: [earrings], kept_exclusions: [newspaper], price_promise: 2 weeks");
        given().get(PROMISE)
                .then()
                .statusCode(200)
                .body("packs", contains("base-honest@1", id + "@1"))
                .body("window.term", equalTo("30 calendar days"))
                .body("window.pack", equalTo(id + "@1"))
                .body("returnCost", equalTo("TRADER"))
                .body("keptExclusions", contains("NEWSPAPER"))
                .body("keptCategories", contains("earrings"))
                .body("priceDays", equalTo(14))
                .body("told.text", hasItem("We pay for it."))
                .body("told.text", hasItem(containsString("within 14 calendar days of your purchase")));
    }

    @Test
    @Rule("S1-15")
    void the_page_says_that_a_lost_receipt_is_no_reason_and_what_is_enough() {
        given().get("/policy")
                .then()
                .body(containsString("A lost receipt is no reason to refuse you."))
                .body(containsString("the receipt, the order, the card slip"))
                .body(containsString("a bank statement"));
    }

    @Test
    @Rule("S1-12")
    void the_page_says_that_money_goes_back_the_way_it_came_unless_the_customer_chooses() {
        given().get("/policy")
                .then()
                .body(containsString("It goes back the way you paid. If you like it better, choose: bank transfer."));
    }

    @Test
    @Rule("S1-32")
    @Rule("S4-8")
    void the_page_tells_the_whole_promise_and_that_the_law_counts_beside_it() {
        promise(
                ", condition: used, kept_categories: [earrings & rings], kept_exclusions: [newspaper], price_promise: 7 calendar days");
        given().get("/policy")
                .then()
                .statusCode(200)
                .body(containsString("within 30 calendar days after the day on which it reaches you"))
                .body(containsString("It does not matter whether you used the goods."))
                .body(containsString("goods of the category “earrings &amp; rings”"))
                .body(containsString("a single newspaper or magazine"))
                .body(not(containsString("goods made to a customer")))
                .body(containsString("within 7 calendar days of your purchase, you get the difference back"))
                .body(containsString("The law counts beside this."))
                .body(containsString("Kettles &amp; sons (" + id + "@1)"));
    }

    @Test
    void whoever_keeps_nothing_says_so() {
        promise(", kept_exclusions: [], kept_categories: []");
        given().get("/policy")
                .then()
                .body(containsString("We take everything back."))
                .body(not(containsString("What we do not take back")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            et | Kadunud kviitung ei ole põhjus keelduda. | Ostu tagastamine
            ru | Потерянный чек не причина для отказа.    | Возврат покупки
            sk | Stratený doklad nie je dôvod na odmietnutie. | Vrátenie nákupu
            """)
    @Rule("S1-15")
    void the_promise_is_told_in_the_readers_language(String language, String sentence, String title) {
        given().get("/policy?lang=" + language)
                .then()
                .body(containsString(sentence))
                .body(containsString(title));
        given().header("Accept-Language", language)
                .get(PROMISE)
                .then()
                .body("told.text", hasItem(containsString(sentence)));
    }
}
