package org.amends.returns.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WithdrawPageTest {

    private final CustomerForm browser = new CustomerForm();
    private final Jdbi jdbi;

    WithdrawPageTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/complain", "/policy", "/withdraw", "/c/nobody"})
    @Rule("L-03")
    void every_page_that_a_customer_sees_leads_there_with_one_press_and_no_account(String path) {
        assertThat(browser.open(path).asString()).contains("href=\"/withdraw\">Withdraw from contract here</a>");
    }

    @ParameterizedTest
    @CsvSource({"et, Taganege lepingust siin", "ru, Отказаться от договора здесь", "sk, Odstúpiť od zmluvy tu"})
    @Rule("L-02")
    void in_the_readers_language(String language, String label) {
        assertThat(given().header("Accept-Language", language).get("/").asString())
                .contains("href=\"/withdraw\">" + label + "</a>");
    }

    @Test
    @Rule("L-04")
    void three_things_are_asked_and_no_reason() {
        String page = browser.open("/withdraw").asString();
        assertThat(Pattern.compile("<(input|textarea)[^>]* name=\"([a-z]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(2))
                        .distinct())
                .containsExactlyInAnyOrder("name", "order", "email", "scope", "goods");
        assertThat(page).doesNotContainIgnoringCase("why do you", "your reason");
    }

    @Test
    @Rule("L-10")
    void neither_the_whole_order_nor_a_part_is_chosen_beforehand() {
        assertThat(browser.open("/withdraw").asString())
                .contains("value=\"whole\"", "value=\"part\"")
                .doesNotContain("checked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name  | '' | Write your name.
            order | '' | Write the order number, or what you bought and when.
            email | '' | Write the address to which the receipt goes.
            email | anna at home | Write one e-mail address, such as name@example.com.
            scope | '' | Say whether it is the whole order or only some of the goods.
            goods | '' | Write which goods you withdraw from.
            """)
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(String field, String value, String says) {
        Response answer = check(Map.of(field, value, field.equals("goods") ? "scope" : "none", "part"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("<a href=\"#" + field + "\">" + says, "<title>Error: ");
        if (!field.equals("name")) {
            assertThat(answer.asString()).contains("value=\"Anna &lt;Tamm\"");
        }
    }

    @Test
    @Rule("L-05")
    void the_second_page_shows_the_statement_and_its_button_says_nothing_but_the_laws_words() {
        int before = cases();
        Response answer = check(Map.of());
        String page = answer.asString();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page)
                .contains("I, Anna &lt;Tamm, withdraw from the contract about my order 1007, the whole of it.")
                .contains("value=\"confirm\">Confirm withdrawal</button>");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void whoever_goes_back_finds_what_they_typed() {
        Response answer = browser.send(check(Map.of()).asString(), "/withdraw", "step", "change");
        assertThat(answer.asString()).contains("value=\"Anna &lt;Tamm\"", "value=\"1007\"", "value=\"whole\" checked");
    }

    @Test
    @Rule("L-06")
    void it_counts_from_the_press_on_confirm_although_nobody_knows_the_order() {
        Response sent = confirm(check(Map.of()).asString());
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = browser.open(path(sent) + "?done=withdrawn").asString();
        assertThat(page)
                .contains("Your withdrawal is received", "It counts from this moment.", "Withdrawal: order 1007")
                .contains("Your withdrawal is received and counts.", "/receipt.pdf");
    }

    @Test
    @Rule("L-07")
    void the_receipt_is_a_file_to_keep_with_the_statement_and_the_second_at_which_it_came() throws Exception {
        String path = path(confirm(check(Map.of()).asString()));
        Response file = browser.open(path + "/receipt.pdf");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(Pdf.text(file.asByteArray()))
                .contains("Withdrawal: order 1007")
                .contains("I, Anna <Tamm, withdraw from the contract about my order 1007, the whole of it.")
                .containsPattern("Received: .*2026, \\d\\d:\\d\\d:\\d\\d \\(\\w+, [+-]\\d\\d:\\d\\d\\)")
                .containsPattern("Case number: [A-Z]-\\w{4}-\\w{4}-\\w")
                .containsPattern("SHA-256 [0-9a-f]{64}");
    }

    @Test
    @Rule("L-07")
    void a_receipt_in_russian_has_its_letters() throws Exception {
        CustomerForm russian = new CustomerForm();
        String checked =
                given().header("Accept-Language", "ru").get("/withdraw?lang=ru").asString();
        assertThat(checked).contains("Отказ от договора");
        String check = russian.submit("/withdraw?lang=ru", "/withdraw?lang=ru", fields(Map.of("name", "Анна Тамм")))
                .asString();
        Response sent = russian.send(check, "/withdraw?lang=ru", "step", "confirm");
        assertThat(Pdf.text(russian.open(path(sent) + "/receipt.pdf").asByteArray()))
                .contains("Я, Анна Тамм, отказываюсь от договора по заказу 1007 полностью.");
    }

    @Test
    void the_receipt_of_one_customer_is_nobody_elses() {
        assertThat(browser.open("/c/amc_nobody/receipt.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    @Rule("L-08")
    void the_receipt_asks_for_nobodys_approval() throws Exception {
        String path = path(confirm(check(Map.of()).asString()));
        assertThat(Pdf.text(browser.open(path + "/receipt.pdf").asByteArray()))
                .contains("Nobody has to approve a withdrawal")
                .doesNotContainIgnoringCase("we will review", "your request", "pending");
    }

    @Test
    @Rule("P3")
    void a_form_that_is_sent_twice_declares_once() {
        int before = cases();
        String page = check(Map.of()).asString();
        assertThat(path(confirm(page))).isEqualTo(path(confirm(page)));
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    @Rule("L-10")
    void one_can_withdraw_from_some_goods_and_from_others_later() {
        int before = cases();
        for (String goods : new String[] {"the kettle", "two cups"}) {
            String page = check(Map.of("scope", "part", "goods", goods)).asString();
            assertThat(page).contains("for these goods:\n" + goods);
            assertThat(confirm(page).statusCode()).isEqualTo(303);
        }
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    @Rule("L-18")
    void a_customer_shows_on_their_page_that_they_sent_the_goods() {
        String path = path(confirm(check(Map.of()).asString()));
        String toldHere = path + "/way-back";
        assertThat(browser.open(path).asString()).contains("href=\"" + toldHere + "#sent\"");
        assertThat(browser.open(toldHere).asString()).contains("id=\"sent\"");
        Response sent = browser.submit(toldHere, toldHere + "/sending", "tracking", "RR123456789EE");
        assertThat(sent.getHeader("Location")).endsWith("?done=sent");
        assertThat(browser.open(path).asString()).contains("RR123456789EE");
    }

    private int cases() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM case_file WHERE machine = 'withdrawal-1'")
                        .mapTo(Integer.class)
                        .one());
    }

    private Response check(Map<String, String> other) {
        return browser.submit("/withdraw", "/withdraw", fields(other));
    }

    private static String[] fields(Map<String, String> other) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "name", "Anna <Tamm",
                "order", "1007",
                "email", "anna@example.org",
                "scope", "whole",
                "goods", "",
                "step", "check"));
        typed.putAll(other);
        typed.remove("none");
        return typed.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private Response confirm(String page) {
        return browser.send(page, "/withdraw", "step", "confirm");
    }

    private static String path(Response sent) {
        return sent.getHeader("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }
}
