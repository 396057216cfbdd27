package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After each stage a customer may say on their page whether they were treated fairly. */
@QuarkusTest
class FairnessPageTest {

    private static final String QUESTION = "Were you treated fairly?";

    @RegisterExtension
    static final Browser windows = new Browser();

    private final Staffing staffing;
    private final Jdbi jdbi;
    private final CustomerForm browser = new CustomerForm();

    FairnessPageTest(Staffing staffing, Jdbi jdbi) {
        this.staffing = staffing;
        this.jdbi = jdbi;
    }

    private Response answer(FiledCase file, String fairness, String words) {
        String path = file.link() + "/fairness";
        return browser.submit(path, path, "fairness", fairness, "fairWords", words);
    }

    private String page(FiledCase file) {
        return browser.open(file.link()).asString();
    }

    private String ownersPage(FiledCase file) {
        return FrontDoor.session(FrontDoor.signedIn(file.owner()))
                .get("/desk/case/" + file.reference())
                .asString();
    }

    private long mails(FiledCase file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM outbox o JOIN case_file c ON c.id = o.case_id WHERE c.reference = :reference
                        """)
                .bind("reference", file.reference())
                .mapTo(Long.class)
                .one());
    }

    @Test
    @Rule("S2-1")
    void each_stage_that_closes_asks_once_and_its_answer_may_change_until_the_next_one_closes() {
        FiledCase file = FiledCase.file(staffing);
        assertThat(page(file)).doesNotContain(QUESTION);

        file.acknowledged();
        assertThat(page(file)).contains(QUESTION, "How did you feel when we took up your case?");
        answer(file, "NEUTRAL", "").then().statusCode(303);
        answer(file, "VALUED", "Marta called me.").then().statusCode(303);
        assertThat(page(file)).contains("Your answer:", "Valued", "Change your answer");

        file.act(file.asOwner(), "start", Map.of());
        file.act(file.asOwner(), "decisions", file.decision());
        assertThat(page(file))
                .contains("How did you feel on the way to our decision?")
                .doesNotContain("Your answer:");
        file.act(file.asCustomer(), "decisions/current/acceptance", Map.of());
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        assertThat(page(file)).contains("How did you feel until your case was over?");
        answer(file, "CHEATED", "").then().statusCode(303);
        file.act(file.asCustomer(), "confirmation", Map.of());
        assertThat(page(file)).contains("Your answer:", "Cheated");

        file.asCustomer()
                .get(file.path("fairness"))
                .then()
                .statusCode(200)
                .body("asked.stage", equalTo("PUT_RIGHT"))
                .body("answers.stage", contains("ACKNOWLEDGED", "ACKNOWLEDGED", "PUT_RIGHT"))
                .body("answers.fairness", contains("NEUTRAL", "VALUED", "CHEATED"));
    }

    @Test
    @Rule("S2-1")
    void the_owner_sees_on_the_case_who_feels_cheated_in_their_own_words() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        long before = mails(file);

        answer(file, "CHEATED", "Nobody <ever> called").then().statusCode(303);

        assertThat(ownersPage(file)).contains("Treated fairly?", "Cheated", "Nobody &lt;ever&gt; called");
        assertThat(mails(file)).isEqualTo(before);
    }

    @Test
    void an_answer_to_a_stage_that_is_over_counts_for_no_other_and_is_kept_on_the_page() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        String path = file.link() + "/fairness";
        String form = browser.open(path).asString();
        file.act(file.asOwner(), "start", Map.of());
        file.act(file.asOwner(), "decisions", file.decision());

        Response late = browser.send(form, path, "fairness", "VALUED", "fairWords", "For the first letter");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString())
                .contains("Your case has moved on", "on the way to our decision", "For the first letter");
        file.asCustomer().get(file.path("fairness")).then().body("answers", empty());
    }

    @Test
    void what_was_typed_stays_when_nothing_was_chosen() {
        FiledCase file = FiledCase.file(staffing).acknowledged();

        Response none = answer(file, "", "Words <kept>");

        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.asString())
                .contains("<a href=\"#fairness\">Choose one of the three.</a>", "Words &lt;kept&gt;");
        assertThat(answer(file, "VALUED", "x".repeat(2_001)).statusCode()).isEqualTo(400);
    }

    @Test
    void whoever_withdrew_and_whoever_has_no_link_is_asked_nothing() {
        FiledCase withdrawn = FiledCase.file(staffing).acknowledged();
        withdrawn.act(withdrawn.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));

        assertThat(page(withdrawn)).doesNotContain(QUESTION);
        browser.open(withdrawn.link() + "/fairness").then().statusCode(404);
        browser.open("/c/amc_AAAAAAAAAAAAAAAAAAAAAA/fairness").then().statusCode(404);
        withdrawn.asOwner().get(withdrawn.path("fairness")).then().body("asked", nullValue());
    }

    @Test
    @Rule("S2-1")
    void a_program_answers_for_the_customer_about_the_stage_that_is_asked_and_no_colleague_does() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        Map<String, String> valued = Map.of("stage", "ACKNOWLEDGED", "fairness", "VALUED", "words", "Quick");

        file.asCustomer()
                .contentType("application/json")
                .body(valued)
                .put(file.path("fairness"))
                .then()
                .statusCode(200)
                .body("answers[0].words", equalTo("Quick"));
        file.asCustomer()
                .contentType("application/json")
                .body(Map.of("stage", "DECIDED", "fairness", "VALUED"))
                .put(file.path("fairness"))
                .then()
                .statusCode(409);
        file.asOwner()
                .contentType("application/json")
                .body(valued)
                .put(file.path("fairness"))
                .then()
                .statusCode(403);
        FiledCase another = FiledCase.file(staffing).acknowledged();
        another.asCustomer().get(file.path("fairness")).then().statusCode(404);
    }

    @Test
    @Rule("L-42")
    void the_words_of_an_answer_are_erased_with_the_case_and_the_figure_stays() {
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        file.act(file.asCustomer(), "confirmation", Map.of());
        answer(file, "VALUED", "My neighbour Mr Kask helped.").then().statusCode(303);

        file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail; no rule wants it kept"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(200);

        file.asManager()
                .get(file.path("fairness"))
                .then()
                .body("answers[0].fairness", equalTo("VALUED"))
                .body("answers[0].words", nullValue());
    }

    @Test
    void a_customer_answers_on_a_phone_without_a_script_in_each_language() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        for (String language : new String[] {"en", "et", "ru", "sk"}) {
            Page narrow = windows.narrow(language);
            narrow.navigate(file.link());
            Browser.assertNothingToScrollSideways(narrow);
        }
        windows.assertAccessible(file.link() + "/fairness");
        windows.assertAccessible(file.link());
        windows.shoot(file.link(), "fairness");
        Page phone = windows.withoutScript(320, 700);
        phone.navigate(file.link());
        phone.click("label:has-text('Cheated')");
        phone.click("section[aria-labelledby=fair] button");
        assertThat(phone.locator(".done").textContent()).contains("Thank you for telling us");

        Page desk = windows.signedIn(staffing.hire(StaffRole.LEAD));
        desk.navigate("/desk/case/" + file.reference());
        assertThat(desk.locator("section[aria-labelledby=h-fa]").textContent()).contains("Cheated");
        Browser.assertAccessible(desk);
        Browser.shoot(desk, "case-fairness");
    }
}
