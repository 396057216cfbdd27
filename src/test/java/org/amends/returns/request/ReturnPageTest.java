package org.amends.returns.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking to bring goods back without a script. */
@QuarkusTest
class ReturnPageTest {

    private final CustomerForm browser = new CustomerForm();
    private final Jdbi jdbi;
    private final Orders orders;

    ReturnPageTest(Jdbi jdbi, Orders orders) {
        this.jdbi = jdbi;
        this.orders = orders;
    }

    @Test
    @Rule("S1-16")
    void the_whole_path_its_cost_and_the_day_of_the_money_are_told_before_the_first_question() {
        String page = browser.open("/return").asString();
        assertThat(page)
                .contains("You tell us", "We answer in writing, at once", "You send it back", "Your money comes")
                .contains("costs you nothing", "Within 14 days of our yes")
                .contains("href=\"/return/order\"", "href=\"/withdraw\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/complain", "/policy", "/withdraw"})
    void every_page_that_a_customer_sees_leads_there(String path) {
        assertThat(browser.open(path).asString()).contains("href=\"/return\"");
    }

    @Test
    void one_thing_is_asked_on_each_page_and_nothing_is_chosen_beforehand() {
        String page = order();
        assertThat(page)
                .contains("Your return: step 2 of 7", "What is it about?")
                .doesNotContain("checked");
        page = answer(page, "GOODS", "scope", "whole");
        assertThat(page).contains("What is the matter?").doesNotContain("checked");
        page = answer(page, "REASON", "reason", "DEFECTIVE");
        assertThat(page).contains("What happened?");
        page = answer(page, "STORY", "story", "It hums.");
        assertThat(page)
                .contains("What would put this right?", "Repair it", "Send me a new one")
                .doesNotContain("checked");
        page = answer(page, "WISH", "wish", "REPAIR");
        assertThat(page).contains("How do we reach you?");
        page = answer(page, "REACH", "name", "Anna <Tamm");
        assertThat(page).contains("Is this right?", "Anna &lt;Tamm", "It hums.", "Repair it");
    }

    @Test
    void whoever_changed_their_mind_is_asked_for_no_story_and_told_that_they_may_withdraw() {
        String page = answer(answer(order(), "GOODS", "scope", "whole"), "REASON", "reason", "CHANGED_MIND");
        assertThat(page)
                .contains("What would put this right?", "step 4 of 6")
                .contains("you can usually withdraw within 14 days", "href=\"/withdraw\"");
    }

    @Test
    void what_is_sent_is_a_case_with_a_receipt_and_the_page_says_what_follows() {
        int before = cases();
        Response sent = send(checked("CHANGED_MIND", "REFUND"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = browser.open(path(sent) + "?done=returned").asString();
        assertThat(page).contains("It is with us", "Return: the whole order", "/receipt.pdf");
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void pressing_twice_files_once() {
        String check = checked("CHANGED_MIND", "REFUND");
        int before = cases();
        assertThat(path(send(check))).isEqualTo(path(send(check)));
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    @Rule("S1-15")
    void nobody_needs_a_number_or_a_receipt() {
        String page = go(browser.open("/return/order").asString(), "ORDER", "way.NONE");
        assertThat(page).contains("What is it about?");
        String check = answer(
                answer(
                        answer(answer(page, "GOODS", "scope", "whole"), "REASON", "reason", "CHANGED_MIND"),
                        "WISH",
                        "wish",
                        "UNDECIDED"),
                "REACH",
                "name",
                "Anna");
        assertThat(check).contains("Not known; a person finds it", "I don’t know yet");
        assertThat(send(check).statusCode()).isEqualTo(303);
    }

    @Test
    void a_hit_and_a_miss_lead_to_the_same_page() {
        SampleOrder order = new SampleOrder().line("1", 1, 30_00);
        String number = order.snapshot().name().externalId();
        orders.take(order.findable(new LookupKey.OrderEmail(
                Spelling.code(number).orElseThrow(),
                Spelling.emailHash("anna@example.org").orElseThrow())));
        assertThat(anonymous(ordered(number)))
                .isEqualTo(anonymous(ordered(UUID.randomUUID().toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, phone-used, +372 5551 2345",
        "LOYALTY, loyalty, 77-1234",
        "RECEIPT, receipt, R-99817",
        "GIFT, gift, GIFT-7Q2"
    })
    void there_are_other_ways_than_the_number(String way, String field, String value) {
        String page = go(browser.open("/return/order").asString(), "ORDER", "way." + way);
        assertThat(page).contains("name=\"" + field + "\"").doesNotContain("id=\"number\"");
        assertThat(answer(page, "ORDER", field, value)).contains("What is it about?");
    }

    @Test
    void the_card_is_one_of_them() {
        String page = go(browser.open("/return/order").asString(), "ORDER", "way.CARD");
        Response answer = browser.send(
                page,
                "/return",
                "step",
                "ORDER",
                "go",
                "next",
                "last-four",
                "4242",
                "bought-on",
                "2026-11-03",
                "amount",
                "189,00",
                "currency",
                "eur");
        assertThat(answer.asString()).contains("What is it about?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ORDER  | number    |           | Write the order number, or choose another way below.
            GOODS  | scope     |           | Say whether it is the whole order or only some of it.
            GOODS  | scope     | part      | Write which goods.
            REASON | reason    | BORED     | Choose what fits best.
            STORY  | showed-on | 2099-01-01| Choose a day that is not in the future.
            STORY  | showed-on | soon      | Choose a day that is not in the future.
            WISH   | wish      | MILLIONS  | Choose what would put it right
            REACH  | name      |           | Write your name.
            """)
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(
            String step, String field, String value, String says) {
        Response answer = browser.send(
                browser.open("/return/order").asString(),
                "/return",
                "step",
                step,
                "go",
                "next",
                field,
                value == null ? "" : value,
                "reason",
                field.equals("reason") ? value : "DEFECTIVE",
                "story",
                "It <hums");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains(says, "<title>Error: ", "It &lt;hums");
    }

    @Test
    void whoever_changes_an_answer_comes_straight_back_to_all_of_them() {
        String check = checked("CHANGED_MIND", "REFUND");
        String reach = go(check, "CHECK", "change.REACH");
        assertThat(reach).contains("How do we reach you?", "value=\"Anna\"");
        assertThat(answer(reach, "REACH", "name", "Anna Tamm")).contains("Is this right?", "Anna Tamm");
    }

    @Test
    void a_changed_reason_asks_for_what_goes_with_it() {
        String reason = go(checked("CHANGED_MIND", "REFUND"), "CHECK", "change.REASON");
        assertThat(answer(reason, "REASON", "reason", "WARRANTY")).contains("What happened?");
    }

    @Test
    void a_page_that_was_never_reached_can_not_be_sent() {
        Response sent = browser.send(
                browser.open("/return/order").asString(), "/return", "step", "CHECK", "go", "send", "name", "Anna");
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.asString()).contains("What is it about?");
    }

    private String order() {
        return ordered("1007");
    }

    private String ordered(String number) {
        return browser.send(
                        browser.open("/return/order").asString(),
                        "/return",
                        "step",
                        "ORDER",
                        "go",
                        "next",
                        "number",
                        number,
                        "contact",
                        "anna@example.org")
                .asString();
    }

    private String checked(String reason, String wish) {
        String page = answer(order(), "GOODS", "scope", "whole");
        page = answer(page, "REASON", "reason", reason);
        return answer(answer(page, "WISH", "wish", wish), "REACH", "name", "Anna");
    }

    private String answer(String page, String step, String field, String value) {
        Response answer = browser.send(page, "/return", "step", step, "go", "next", field, value);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    private String go(String page, String step, String pressed) {
        return browser.send(page, "/return", "step", step, "go", pressed).asString();
    }

    private Response send(String check) {
        return browser.send(check, "/return", "step", "CHECK", "go", "send");
    }

    private static String path(Response sent) {
        return sent.getHeader("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    /** Without what differs from page to page by chance. */
    private static String anonymous(String page) {
        List<String> kept = new ArrayList<>();
        page.lines()
                .filter(line -> !line.contains("csrf") && !line.contains("ticket") && !line.contains("number"))
                .forEach(kept::add);
        return String.join("\n", kept);
    }

    private int cases() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM case_file")
                .mapTo(Integer.class)
                .one());
    }
}
