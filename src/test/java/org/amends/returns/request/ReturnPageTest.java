package org.amends.returns.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private CustomerForm browser = new CustomerForm();
    private final String known = UUID.randomUUID().toString();
    private final String email = "anna-" + known + "@example.org";
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

    @Test
    void whoever_knows_what_they_want_starts_without_scrolling_through_the_promise() {
        String page = browser.open("/return").asString();
        assertThat(page.indexOf("href=\"/return/order\"")).isBetween(0, page.indexOf("id=\"path\""));
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

    @ParameterizedTest
    @CsvSource({"et, Kuidas võime teie poole pöörduda?", "ru, Как к вам обращаться?", "sk, Ako vás smieme oslovovať?"})
    @Rule("S2-11")
    void whoever_is_answered_in_a_language_with_two_forms_of_address_may_choose_one(String language, String question) {
        browser = CustomerForm.reading(language);
        String page = answer(
                answer(
                        answer(
                                go(browser.open("/return/order").asString(), "ORDER", "way.NONE"),
                                "GOODS",
                                "scope",
                                "whole"),
                        "REASON",
                        "reason",
                        "CHANGED_MIND"),
                "WISH",
                "wish",
                "UNDECIDED");
        assertThat(page).contains(question, "name=\"address-form\"");
        assertThat(reached(page, "LOUD").asString()).contains("id=\"address-form-error\"", "value=\"Anna\"");

        Response sent = send(followed(reached(page, "FAMILIAR")));

        assertThat(browser.open(path(sent) + "/preferences").asString()).containsPattern("value=\"FAMILIAR\" selected");
    }

    @Test
    @Rule("S2-11")
    void the_browser_says_in_which_time_zone_they_live() {
        browser = CustomerForm.livingIn("Pacific/Auckland");
        Response sent = send(checked("CHANGED_MIND", "REFUND"));

        assertThat(new CustomerForm().open(path(sent) + "/preferences").asString())
                .contains("value=\"Pacific/Auckland\" selected");
    }

    @Test
    void in_english_there_is_nothing_to_choose() {
        String check = checked("CHANGED_MIND", "REFUND");
        String page = go(check, "CHECK", "change.REACH");
        assertThat(page).contains("How do we reach you?").doesNotContain("address-form");
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
                Spelling.code(number).orElseThrow(), Spelling.emailHash(email).orElseThrow())));
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
        assertThat(followed(answer)).contains("What is it about?");
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
        String page = answer(answer(order(), "GOODS", "scope", "whole"), "REASON", "reason", "DEFECTIVE");
        answer(answer(answer(page, "STORY", "story", "It <hums"), "WISH", "wish", "REPAIR"), "REACH", "name", "Anna");
        Response answer = browser.send(
                browser.open("/return/" + step.toLowerCase(Locale.ROOT)).asString(),
                "/return",
                "step",
                step,
                "go",
                "next",
                field,
                value == null ? "" : value);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains(says, "<title>Error: ");

        put(step, field);
        assertThat(browser.open("/return/check").asString()).contains("It &lt;hums", "Repair it", "Anna");
    }

    private void put(String step, String field) {
        String right = Map.of(
                        "number", known,
                        "scope", "whole",
                        "reason", "DEFECTIVE",
                        "showed-on", "2026-01-02",
                        "wish", "REPAIR",
                        "name", "Anna")
                .getOrDefault(field, "");
        answer(browser.open("/return/" + step.toLowerCase(Locale.ROOT)).asString(), step, field, right);
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
        assertThat(sent.asString()).contains("Which order is it?");
    }

    @Test
    void whoever_goes_back_finds_what_they_answered() {
        String page = answer(answer(order(), "GOODS", "scope", "whole"), "REASON", "reason", "DEFECTIVE");
        answer(page, "STORY", "story", "It <hums");
        assertThat(browser.open("/return/story").asString()).contains("It &lt;hums");
        assertThat(browser.open("/return/reason").asString()).contains("value=\"DEFECTIVE\" checked");
        assertThat(browser.open("/return/order").asString()).contains(known, email);
        assertThat(go(browser.open("/return/wish").asString(), "WISH", "back")).contains("It &lt;hums");
    }

    @Test
    void whoever_comes_back_another_time_goes_on_where_they_stopped() {
        answer(order(), "GOODS", "scope", "whole");
        assertThat(browser.open("/return").asString()).contains("You have begun", "href=\"/return/reason\"");
        assertThat(browser.open("/return/check").getHeader("Location")).endsWith("/return/reason");
    }

    @Test
    void another_browser_sees_nothing_of_it() {
        answer(order(), "GOODS", "scope", "whole");
        CustomerForm stranger = new CustomerForm();
        assertThat(stranger.open("/return").asString()).doesNotContain("You have begun");
        assertThat(stranger.open("/return/goods").getHeader("Location")).endsWith("/return/order");
        assertThat(stranger.open("/return/order").asString()).doesNotContain(known);
    }

    @Test
    void whoever_begins_anew_leaves_nothing_behind() {
        answer(order(), "GOODS", "scope", "whole");
        int before = begun();
        String page = followed(browser.send(browser.open("/return").asString(), "/return", "go", "anew"));
        assertThat(page).contains("Which order is it?").doesNotContain(known);
        assertThat(begun()).isEqualTo(before - 1);
    }

    @Test
    void what_was_sent_is_no_longer_kept_beside_its_case() {
        String check = checked("CHANGED_MIND", "REFUND");
        int before = begun();
        assertThat(send(check).statusCode()).isEqualTo(303);
        assertThat(begun()).isEqualTo(before - 1);
        assertThat(browser.open("/return").asString()).doesNotContain("You have begun");
    }

    @Test
    void what_was_looked_over_is_what_is_sent_whatever_was_typed_in_another_window_since() {
        String check = checked("CHANGED_MIND", "REFUND");
        answer(browser.open("/return/reach").asString(), "REACH", "name", "Somebody Else");
        String page = browser.open(path(send(check))).asString();
        assertThat(page).contains("Anna").doesNotContain("Somebody Else");
    }

    @Test
    void an_order_that_was_looked_up_long_ago_is_looked_up_again() {
        SampleOrder order = new SampleOrder().line("1", 1, 30_00);
        String number = order.snapshot().name().externalId();
        orders.take(order.findable(new LookupKey.OrderEmail(
                Spelling.code(number).orElseThrow(), Spelling.emailHash(email).orElseThrow())));
        String page = answer(ordered(number), "GOODS", "scope", "whole");
        page = answer(answer(page, "REASON", "reason", "CHANGED_MIND"), "WISH", "wish", "REFUND");
        String check = answer(page, "REACH", "name", "Anna");
        jdbi.useHandle(handle -> handle.execute("DELETE FROM order_ticket"));
        String sent = path(send(check));
        assertThat(path(send(check))).isEqualTo(sent);
        int frozen = jdbi.withHandle(handle -> handle.createQuery("""
                SELECT count(*) FROM case_order c JOIN shop_order o ON o.id = c.order_id
                WHERE o.external_id = :number
            """)
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
        assertThat(frozen).isEqualTo(1);
    }

    @Test
    void another_size_is_a_wish_and_its_owner_reads_which_one() {
        String page = answer(answer(order(), "GOODS", "scope", "whole"), "REASON", "reason", "CHANGED_MIND");
        assertThat(page).contains("Another size or another article").doesNotContain("Send me a new one");
        Response unsaid = browser.send(page, "/return", "step", "WISH", "go", "next", "wish", "EXCHANGE");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.asString()).contains("Write which size or article", "value=\"EXCHANGE\" checked");
        String reach = followed(browser.send(
                page, "/return", "step", "WISH", "go", "next", "wish", "EXCHANGE", "instead", "The same in <size 44"));
        String check = answer(reach, "REACH", "name", "Anna");
        assertThat(check).contains("The same in &lt;size 44");
        send(check);
        assertThat(wanted()).isEqualTo("Another size or another article in its place: The same in <size 44");
    }

    private String wanted() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT w.body FROM case_text w JOIN case_file c ON c.id = w.case_id
                        WHERE w.field = 'wantedOutcome' ORDER BY c.received_at DESC, c.id DESC LIMIT 1
                    """).mapTo(String.class).one());
    }

    private int begun() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM begun_form")
                .mapTo(Integer.class)
                .one());
    }

    private String order() {
        return ordered(known);
    }

    private String ordered(String number) {
        return followed(browser.send(
                browser.open("/return/order").asString(),
                "/return",
                "step",
                "ORDER",
                "go",
                "next",
                "number",
                number,
                "contact",
                email));
    }

    private String checked(String reason, String wish) {
        String page = answer(order(), "GOODS", "scope", "whole");
        page = answer(page, "REASON", "reason", reason);
        return answer(answer(page, "WISH", "wish", wish), "REACH", "name", "Anna");
    }

    private String answer(String page, String step, String field, String value) {
        return followed(browser.send(page, "/return", "step", step, "go", "next", field, value));
    }

    private Response reached(String page, String address) {
        return browser.send(page, "/return", "step", "REACH", "go", "next", "name", "Anna", "address-form", address);
    }

    private String go(String page, String step, String pressed) {
        return followed(browser.send(page, "/return", "step", step, "go", pressed));
    }

    /** Every press leads to a page of its own, which can be loaded anew. */
    private String followed(Response pressed) {
        assertThat(pressed.statusCode()).as(pressed.asString()).isEqualTo(303);
        Response page = browser.open(pressed.getHeader("Location").replaceAll("^https?://[^/]+", ""));
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        return page.asString();
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
