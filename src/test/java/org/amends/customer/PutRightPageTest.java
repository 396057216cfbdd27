package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.Rule;
import org.amends.aftercare.AftercareQuestion;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.lifecycle.Ending;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After a case its customer says whether it is put right, and what is not becomes work. */
@QuarkusTest
class PutRightPageTest {

    @RegisterExtension
    static final Browser windows = new Browser();

    private final Staffing staffing;
    private final Jdbi jdbi;
    private final CustomerForm browser = new CustomerForm();

    PutRightPageTest(Staffing staffing, Jdbi jdbi) {
        this.staffing = staffing;
        this.jdbi = jdbi;
    }

    private FiledCase settled() {
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(
                file.asOwner(),
                "remedies/1/proof",
                Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934"));
        return file;
    }

    private FiledCase closed() {
        FiledCase file = settled();
        file.act(file.asCustomer(), "confirmation", Map.of());
        return file;
    }

    private Response answer(FiledCase file, String putRight, String words) {
        String path = file.link() + "/put-right";
        return browser.submit(path, path, "putRight", putRight, "words", words);
    }

    private String status(FiledCase file) {
        return file.read().path("status");
    }

    /** As if the case had been closed by its last event, weeks ago. */
    private void askedLongAgo(FiledCase file) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        INSERT INTO aftercare_question (case_id, seq, asked_at, open_until)
                        SELECT id, version, now() - interval '40 days', now() - interval '10 days'
                        FROM case_file WHERE reference = :reference
                        """).bind("reference", file.reference()).execute());
    }

    private String deskPage(FiledCase file) {
        return FrontDoor.session(FrontDoor.signedIn(staffing.hire(StaffRole.MANAGER)))
                .get("/desk/case/" + file.reference())
                .asString();
    }

    @Test
    @Rule("S0-12")
    void what_is_not_put_right_opens_the_case_again_and_stands_on_its_page() {
        FiledCase file = closed();
        assertThat(browser.open(file.link()).asString()).contains("Is it put right?", "/put-right");

        Response sent = answer(file, "PARTLY", "The leg is new, but it wobbles.");

        assertThat(sent.getHeader("Location")).endsWith("?done=reopen");
        assertThat(status(file)).isEqualTo("IN_PROGRESS");
        assertThat(deskPage(file)).contains("Put right in part", "The leg is new, but it wobbles.");
        assertThat(browser.open(file.link()).asString()).contains("Your answer:", "In part", "Change your answer");
    }

    @Test
    void whoever_has_just_said_that_it_is_settled_is_not_asked_the_same_until_it_is_time() {
        FiledCase file = closed();
        assertThat(browser.open(file.link()).asString())
                .contains("You said that this is settled. If something turns out not to be right, say so here until")
                .doesNotContain("class=\"offer\"");
    }

    @Test
    void it_is_asked_when_it_is_time_and_at_once_of_whoever_did_not_say_how_it_ended() {
        Instant time = Instant.parse("2026-03-02T09:00:00Z");
        AftercareQuestion question =
                new AftercareQuestion(UUID.randomUUID(), 7, time, time.plus(Duration.ofDays(20)), true, List.of());

        assertThat(CaseTelling.asksNow(question, Optional.of(Ending.CONFIRMED), time.minusSeconds(1)))
                .isFalse();
        assertThat(CaseTelling.asksNow(question, Optional.of(Ending.CONFIRMED), time))
                .isTrue();
        assertThat(CaseTelling.asksNow(question, Optional.of(Ending.NO_ANSWER), time.minusSeconds(1)))
                .isTrue();
    }

    @Test
    void an_answer_can_change_and_an_open_case_is_told_of_it() {
        FiledCase file = closed();
        answer(file, "YES", "").then().statusCode(303);
        assertThat(status(file)).isEqualTo("CLOSED");
        answer(file, "NO", "It broke again.").then().statusCode(303);
        assertThat(status(file)).isEqualTo("IN_PROGRESS");

        Response once = answer(file, "YES", "It was the wrong screw. All is well.");
        Response again = answer(file, "YES", "It was the wrong screw. All is well.");

        assertThat(once.getHeader("Location")).endsWith("?done=write");
        assertThat(again.getHeader("Location")).endsWith("?done=put-right");
        assertThat(deskPage(file)).contains("Not put right", "It broke again.");
        assertThat(browser.open(file.link()).asString().split("It was the wrong screw", -1))
                .hasSize(2);
    }

    @Test
    void what_was_typed_stays_when_an_answer_is_refused() {
        FiledCase file = closed();

        Response none = answer(file, "", "Words <kept>");
        Response silent = answer(file, "NO", " ");

        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.asString())
                .contains("<a href=\"#putRight\">Choose one of the three.</a>", "Words &lt;kept&gt;");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.asString()).contains("Tell us what is not right.");
        assertThat(status(file)).isEqualTo("CLOSED");
    }

    @Test
    void whoever_withdrew_their_complaint_and_whoever_has_no_link_is_asked_nothing() {
        FiledCase withdrawn = FiledCase.file(staffing);
        withdrawn.act(withdrawn.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));

        assertThat(browser.open(withdrawn.link()).asString()).doesNotContain("Is it put right?");
        browser.open(withdrawn.link() + "/put-right").then().statusCode(404);
        browser.open("/c/amc_AAAAAAAAAAAAAAAAAAAAAA/put-right").then().statusCode(404);
    }

    @Test
    void when_the_time_for_an_answer_is_over_the_page_says_so_and_takes_none() {
        FiledCase file = closed();
        String form = browser.open(file.link() + "/put-right").asString();
        file.act(file.asOwner(), "notes", Map.of("words", "Nothing new"));
        askedLongAgo(file);

        Response late = browser.send(form, file.link() + "/put-right", "putRight", "NO", "words", "Too late?");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("The time for an answer is over.");
        assertThat(browser.open(file.link()).asString()).doesNotContain("Is it put right?");
    }

    @Test
    @Rule("L-42")
    void the_words_of_an_answer_are_erased_with_the_case_and_the_figure_stays() {
        FiledCase file = closed();
        answer(file, "YES", "My neighbour Mr Kask helped.").then().statusCode(303);

        file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail; no rule wants it kept"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(200);

        assertThat(deskPage(file)).contains("Put right").doesNotContain("Mr Kask");
    }

    @Test
    void a_customer_answers_on_a_phone_without_a_script_in_each_language() {
        FiledCase file = closed();
        String address = file.link() + "/put-right";
        for (String language : new String[] {"en", "et", "ru", "sk"}) {
            Page narrow = windows.narrow(language);
            narrow.navigate(address);
            Browser.assertNothingToScrollSideways(narrow);
        }
        windows.assertAccessible(address);
        windows.shoot(address, "put-right");
        Page phone = windows.withoutScript(320, 700);
        phone.navigate(address);
        phone.click("label:has-text('Yes')");
        phone.click("main button.primary");
        assertThat(phone.locator(".done").textContent()).contains("reads your answer");
    }
}
