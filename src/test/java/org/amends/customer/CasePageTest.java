package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.amends.Rule;
import org.amends.deadline.EscalationSweep;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CasePageTest {

    private static final String WORDS = "My oak table came with a cracked leg.\n\nNobody answers.";

    private final Staffing staffing;
    private final EscalationSweep sweep;
    private final CustomerForm browser = new CustomerForm();

    private String path = "";
    private Desk desk;

    CasePageTest(Staffing staffing, EscalationSweep sweep) {
        this.staffing = staffing;
        this.sweep = sweep;
    }

    @BeforeEach
    void a_case() {
        path = browser.file(WORDS, "The table arrived with a cracked leg", "Nobody answers");
        desk = new Desk(staffing, Desk.reference(page()));
    }

    private String page() {
        Response answer = browser.open(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return answer.asString();
    }

    @Test
    @Rule("S3-12")
    void at_every_step_the_page_says_what_happens_next_who_does_it_and_by_when() {
        assertThat(next(page())).contains("A person reads your complaint", desk.owner() + ", by <time");
        desk.acknowledge();
        assertThat(next(page())).contains("I ask the carrier what happened", desk.owner() + ", by <time");
        desk.ask();
        assertThat(next(page())).contains("Answer the question above", "You, by <time");
        browser.submit(path, path + "/write", "words", "The left one").then().statusCode(303);
        assertThat(next(page())).contains("An answer to your message", desk.owner() + ", by <time");
        desk.decide();
        assertThat(next(page())).contains("Say whether you accept the decision", "You, by <time");
        browser.submit(path + "/accept", path + "/accept").then().statusCode(303);
        assertThat(next(page())).contains("We refund", desk.owner() + ", by <time");
        desk.refund();
        assertThat(next(page())).contains("Say whether this is settled", desk.owner() + ", by <time");
        browser.submit(path + "/confirm", path + "/confirm").then().statusCode(303);
        assertThat(next(page())).contains("Nothing is left to do");
    }

    @Test
    void a_question_may_be_answered_with_a_photograph_from_where_it_stands() {
        desk.acknowledge().ask();
        String question =
                page().replaceAll("(?s).*<section class=\"offer\"", "").replaceAll("(?s)</section>.*", "");
        assertThat(question).contains("href=\"" + path + "/photographs\"", "Answer with a photograph");
    }

    @Test
    void a_message_is_one_press_from_the_head_of_the_page_unless_something_is_asked_there() {
        String reach = "class=\"small reach\" href=\"" + path + "/write\"";
        assertThat(page()).contains(reach);
        desk.acknowledge().ask();
        assertThat(page()).doesNotContain(reach);
    }

    @Test
    void a_day_by_which_something_is_due_is_the_same_on_every_clock() {
        desk.acknowledge().ask();
        String here = answerBy(page());
        String there =
                answerBy(CustomerForm.livingIn("Pacific/Auckland").open(path).asString());
        assertThat(here).doesNotContain(":");
        assertThat(there).isEqualTo(here);
    }

    /** By when the customer answers, as the page says it. */
    private static String answerBy(String page) {
        return next(page).replaceAll("(?s).*You, by <time[^>]*>([^<]*)<.*", "$1");
    }

    @Test
    void the_word_that_is_owed_is_the_step_that_was_told_and_stands_there_once() {
        desk.acknowledge();
        assertThat(next(page()))
                .contains("I ask the carrier what happened", "Why then?")
                .doesNotContain("You hear from us again");
    }

    @Test
    void what_was_said_to_come_next_goes_with_the_decision_that_is_contested() {
        desk.acknowledge().decide();
        assertThat(next(page())).contains("We refund");
        browser.submit(path + "/contest", path + "/contest", "words", "I want more than that.")
                .then()
                .statusCode(303);
        assertThat(next(page())).doesNotContain("We refund").contains("You hear from us again");
    }

    @Test
    void what_was_said_to_come_next_is_not_awaited_any_more_once_it_is_done() {
        desk.acknowledge().decide();
        browser.submit(path + "/accept", path + "/accept").then().statusCode(303);
        desk.refund();
        assertThat(next(page())).contains("Say whether this is settled").doesNotContain("We refund");
    }

    @Test
    void what_we_understood_and_what_we_answer_are_told_apart() {
        desk.acknowledge();
        assertThat(page()).contains("As we understood it:").doesNotContain("Our answer:");
        desk.decide();
        assertThat(page()).contains("As we understood it:", "Our answer:");
    }

    @Test
    void a_date_that_follows_from_a_rule_says_why_it_is_then() {
        assertThat(next(page()))
                .contains("Why then? We give ourselves 1 business day from when you filed your complaint.");
        desk.acknowledge();
        assertThat(next(page())).contains("We told you this earlier day ourselves.");
    }

    @Test
    void what_is_late_is_said_to_be_late_in_the_words_of_the_promise() throws InterruptedException {
        desk.acknowledge().promise("I call you at once", Duration.ofMillis(800));
        Thread.sleep(1000);
        assertThat(next(page())).contains("I call you at once", desk.owner(), "late since <time");
    }

    private static String next(String page) {
        return page.replaceAll("(?s).*<h2 id=\"next\">", "").replaceAll("(?s)</section>.*", "");
    }

    @Test
    @Rule("S1-11")
    void every_wrong_link_is_answered_alike() {
        Response wrong = browser.open("/c/amc_AAAAAAAAAAAAAAAAAAAAAA");
        Response garbage = browser.open("/c/nonsense");
        Response cut = browser.open(path.substring(0, path.length() - 2));
        Response form = browser.open("/c/amc_AAAAAAAAAAAAAAAAAAAAAA/withdraw");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.asString()).contains("Get a new link").doesNotContain("amc_");
        assertThat(garbage.asString()).isEqualTo(wrong.asString());
        assertThat(cut.asString()).isEqualTo(wrong.asString());
        assertThat(form.asString()).isEqualTo(wrong.asString());
    }

    @Test
    @Rule("S1-11")
    void one_customers_link_moves_nothing_in_anothers_case() {
        String others = browser.file("Something else went wrong", "Something else");
        String html = browser.open(path + "/withdraw").asString();
        browser.send(html, "/c/amc_AAAAAAAAAAAAAAAAAAAAAA/withdraw").then().statusCode(404);
        browser.submit(others + "/withdraw", others + "/withdraw").then().statusCode(303);
        assertThat(desk.status()).isEqualTo("RECEIVED");
        assertThat(page()).doesNotContain("Something else");
    }

    @Test
    void the_token_stands_in_the_pages_own_addresses_and_nowhere_else() {
        String token = path.substring("/c/".length());
        assertThat(page().replace("href=\"/c/" + token, "").replace("action=\"/c/" + token, ""))
                .doesNotContain(token);
    }

    @Test
    void when_the_case_has_moved_the_page_shows_what_is_new_above_the_kept_draft() {
        String before = browser.open(path + "/write").asString();
        desk.acknowledge().promise();
        Response answer = browser.send(before, path + "/write", "words", "My draft\n<b>of an hour</b>");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString())
                .contains("Something happened while you were writing", "made you a promise")
                .contains("My draft\n&lt;b&gt;of an hour&lt;/b&gt;</textarea>");
        browser.send(answer.asString(), path + "/write", "words", "My draft")
                .then()
                .statusCode(303);
        assertThat(page()).contains("My draft");
    }

    @Test
    void a_message_sent_twice_arrives_once() {
        String form = browser.open(path + "/write").asString();
        browser.send(form, path + "/write", "words", "When do you call?").then().statusCode(303);
        browser.send(form, path + "/write", "words", "When do you call?").then().statusCode(303);
        assertThat(page().split("When do you call", -1)).hasSize(2);
    }

    @Test
    @Rule("S2-5")
    void what_we_understood_stands_on_the_page_and_can_be_put_right_until_the_decision() {
        assertThat(page()).doesNotContain("As we understood it");
        browser.open(path + "/correct").then().statusCode(409);
        desk.acknowledge();
        assertThat(page()).contains("As we understood it", "That is not how I meant it");

        browser.submit(path + "/correct", path + "/correct", "words", " ")
                .then()
                .statusCode(400);
        browser.submit(path + "/correct", path + "/correct", "words", "It came twice.")
                .then()
                .statusCode(303);
        assertThat(page()).contains("That is not how I meant it: It came twice.");

        desk.decide();
        assertThat(page()).doesNotContain(path + "/correct");
        assertThat(browser.open(path + "/correct").asString()).contains("Nothing is to be put right now");
    }

    @Test
    void a_message_without_words_is_asked_for_again() {
        Response answer = browser.submit(path + "/write", path + "/write", "words", " ");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("<a href=\"#words\">Write your message. A sentence is enough.</a>");
    }

    @Test
    void whoever_goes_back_after_answering_is_told_that_they_have_answered() {
        desk.acknowledge().decide();
        String form = page();
        browser.send(form, path + "/accept").then().statusCode(303);
        Response later = browser.send(form, path + "/accept", "version", "0", "key", "another");
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.asString()).contains("You already answered").doesNotContain("There is a problem");
        assertThat(browser.open(path + "/accept").asString()).contains("You already answered");
        assertThat(browser.open(path + "/contest").asString()).contains("You already answered");
    }

    @Test
    @Rule("S0-14")
    void only_the_customer_says_that_it_is_settled_and_can_say_that_it_is_not() {
        desk.acknowledge().decide();
        browser.submit(path + "/accept", path + "/accept").then().statusCode(303);
        desk.refund();
        assertThat(page()).contains("Has this settled it?", "Yes, this settles it", "No, it is not settled");
        browser.submit(path + "/reopen", path + "/reopen", "words", "The money has not come")
                .then()
                .statusCode(303);
        assertThat(page()).contains("You opened the case again", "The money has not come");
    }

    @Test
    void a_decision_can_be_contested_once_and_another_person_looks_at_it() {
        desk.acknowledge().decide();
        assertThat(page()).contains("€189.00", "Yes, I accept this", "No, I disagree");
        browser.submit(path + "/contest", path + "/contest", "words", "The chair is broken too")
                .then()
                .statusCode(303);
        assertThat(page())
                .contains("You disagreed with the decision", "The chair is broken too")
                .doesNotContain("Yes, I accept this", "href=\"" + path + "/contest\"");
    }

    @Test
    void a_missed_date_stays_on_the_page() {
        desk.acknowledge().promise();
        sweep.run(Duration.ofHours(30));
        assertThat(page()).contains("I call you back", "Broken", "We broke a promise");
    }

    @Test
    void withdrawing_takes_a_second_look_and_then_the_case_is_over() {
        assertThat(page()).contains("href=\"" + path + "/withdraw\"").doesNotContain("action=\"" + path + "/withdraw");
        browser.submit(path + "/withdraw", path + "/withdraw").then().statusCode(303);
        assertThat(page()).contains("You withdrew your complaint").doesNotContain("Write a message");
    }

    @Test
    void what_the_customer_wrote_is_there_to_the_letter_with_its_language() {
        assertThat(page()).contains("<blockquote class=\"verbatim mine\" lang=\"en\">" + WORDS + "</blockquote>");
    }

    @Test
    void a_form_without_its_anti_forgery_token_is_refused() {
        io.restassured.RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .formParam("version", 0)
                .post(path + "/withdraw")
                .then()
                .statusCode(400);
        assertThat(desk.status()).isEqualTo("RECEIVED");
    }
}
