package org.amends.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.amends.Rule;
import org.amends.identity.Secret;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ComplainPageTest {

    private final CustomerForm browser = new CustomerForm();

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    words    | ''          | Tell us what went wrong. A sentence is enough.
                    words    | '   '       | Tell us what went wrong. A sentence is enough.
                    name     | ''          | Write your name, so that we know how to address you.
                    email    | anna at home| Write one e-mail address, such as name@example.com.
                    phone    | call me     | Write a telephone number with its area code
                    language | xx          | Choose the language in which we shall answer.
                    address-form | LOUD    | Choose one of the list, or nothing.
                    """)
    void what_is_wrong_is_said_in_the_summary_and_at_the_field_and_nothing_typed_is_lost(
            String field, String value, String says) {
        Response answer = check(field, value);
        String page = answer.asString();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page)
                .contains("<title>Error: ", "role=\"alert\" tabindex=\"-1\" autofocus", "There is a problem")
                .contains("<a href=\"#" + field + "\">" + says)
                .contains("id=\"" + field + "-error\"");
        assertThat(page.split(java.util.regex.Pattern.quote(says), -1).length - 1)
                .isEqualTo(2);
        assertThat(page)
                .contains("It wobbled &lt; a week", "&quot;Only&quot; the leg", "A new leg", "No dinner at home");
    }

    @Test
    void whoever_goes_back_or_comes_back_finds_what_they_typed_until_it_is_sent() {
        String overview = check("words", "It wobbles").asString();
        String again = browser.open("/complain").asString();
        assertThat(again)
                .contains("You have begun", "It wobbles", "&quot;Only&quot; the leg", "A new leg", "Anna Tamm");
        assertThat(new CustomerForm().open("/complain").asString()).doesNotContain("It wobbles", "You have begun");
        assertThat(browser.send(overview, "/complain", "step", "send").statusCode())
                .isEqualTo(303);
        assertThat(browser.open("/complain").asString()).doesNotContain("It wobbles", "You have begun");
    }

    @Test
    void whoever_begins_anew_leaves_nothing_behind() {
        check("words", "It wobbles");
        Response anew = browser.submit("/complain", "/complain", "step", "anew");
        assertThat(anew.getHeader("Location")).endsWith("/complain");
        assertThat(browser.open("/complain").asString()).doesNotContain("It wobbles", "You have begun");
    }

    private Response check(String field, String value) {
        return check(field, value, "address-form", "");
    }

    private Response check(String field, String value, String other, String otherValue) {
        java.util.Map<String, String> typed = new java.util.LinkedHashMap<>(java.util.Map.of(
                "words", "It wobbled < a week",
                "point", "\"Only\" the leg",
                "wanted", "A new leg",
                "impact", "No dinner at home",
                "name", "Anna Tamm",
                "language", "en"));
        typed.put(other, otherValue);
        typed.put(field, value);
        typed.putIfAbsent("step", "check");
        if (field.equals("words")) {
            typed.put("impact", "No dinner at home. It wobbled < a week");
        }
        return browser.submit(
                "/complain",
                "/complain",
                typed.entrySet().stream()
                        .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void words_that_are_too_long_are_kept_and_counted() {
        Response answer = check("words", "x".repeat(20_001));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("x".repeat(20_001), "Write at most 20,000 characters");
    }

    @Test
    void another_point_is_a_line_more_and_nothing_is_checked_yet() {
        String page = browser.submit("/complain", "/complain", "step", "add", "point", "The leg", "words", "")
                .asString();
        assertThat(page)
                .contains("id=\"point-1\" name=\"point\" value=\"The leg\"", "id=\"point-2\" name=\"point\" value=\"\"")
                .doesNotContain("There is a problem");
    }

    @Test
    void change_leads_back_to_the_field_with_everything_still_there() {
        String check = check("email", "").asString();
        assertThat(check).contains("Check what you have written", "Not provided");
        String form = browser.send(check, "/complain", "step", "wanted").asString();
        assertThat(form).contains("A new leg", "It wobbled &lt; a week");
        assertThat(form).containsPattern("id=\"wanted\"[^>]* autofocus");
    }

    @Test
    @Rule("S2-11")
    void whoever_is_answered_in_a_language_with_two_forms_of_address_chooses_one_and_is_spoken_to_so() {
        assertThat(check("email", "").asString()).doesNotContain("How may we speak to you?");
        String check = check("language", "et", "address-form", "FAMILIAR").asString();
        assertThat(check).contains("How may we speak to you?", "Informally, as with a friend");
        assertThat(browser.send(check, "/complain", "step", "address-form").asString())
                .containsPattern("value=\"FAMILIAR\" selected");

        String link = browser.send(check, "/complain", "step", "send")
                .getHeader("Location")
                .replaceAll(".*/c/|\\?.*", "");

        String form = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT f.form FROM form_of_address f JOIN customer_link l ON l.case_id = f.case_id
                        WHERE l.token_hash = :hash AND f.set_by IS NULL
                        """)
                .bind("hash", new Secret(link).hash())
                .mapTo(String.class)
                .one());
        assertThat(form).isEqualTo("FAMILIAR");
    }

    @Test
    @Rule("S1-9")
    void a_complaint_sent_twice_is_filed_once_and_both_lead_to_its_private_page() {
        String check = check("email", "").asString();
        Response first = browser.send(check, "/complain", "step", "send");
        Response second = browser.send(check, "/complain", "step", "send");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.getHeader("Location")).contains("/c/amc_").endsWith("?done=filed");
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    }

    @Test
    void the_private_page_says_the_reference_the_owner_the_date_and_to_keep_the_link() {
        Response sent = browser.send(check("email", "").asString(), "/complain", "step", "send");
        String page = given().get(sent.getHeader("Location")).asString();
        assertThat(page)
                .contains("Your complaint is filed", "Keep the link of this page", "You hear from a person by")
                .containsPattern("Your reference is C-[0-9A-Z-]+\\. \\S.* owns your case");
    }

    @Test
    void without_the_anti_forgery_token_nothing_is_filed() {
        given().contentType("application/x-www-form-urlencoded")
                .formParam("words", "Somebody else wrote this")
                .formParam("name", "Mallory")
                .formParam("language", "en")
                .formParam("step", "send")
                .post("/complain")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea><svg onload=alert(1)>",
                "' autofocus onfocus=alert(1) x='",
                "{config:property('quarkus.datasource.password')} {#include web/work /}",
                "javascript:alert(1)//"
            })
    void nothing_that_is_typed_becomes_part_of_the_page(String evil) {
        String page = browser.submit(
                        "/complain",
                        "/complain",
                        "words",
                        evil,
                        "point",
                        evil,
                        "wanted",
                        evil,
                        "impact",
                        evil,
                        "name",
                        evil,
                        "email",
                        evil,
                        "phone",
                        evil,
                        "language",
                        evil,
                        "step",
                        "check")
                .asString();
        String check = browser.submit(
                        "/complain",
                        "/complain",
                        "words",
                        evil,
                        "point",
                        evil,
                        "wanted",
                        evil,
                        "impact",
                        evil,
                        "name",
                        evil,
                        "language",
                        "en",
                        "step",
                        "check")
                .asString();
        String filed = given().get(browser.file(evil, evil)).asString();
        for (String html : java.util.List.of(page, check, filed)) {
            assertThat(html)
                    .doesNotContain("<script>", "<img", "onload=alert(1)>", "' autofocus onfocus=alert(1) x='")
                    .contains(evil.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#39;"));
        }
    }
}
