package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.amends.Rule;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words on the page of a case that were typed and not sent. */
@QuarkusTest
class BegunWordsTest {

    private static final String WORDS = "The left one.\nIt has a <crack>.";
    private static final String SHOWN = "The left one.\nIt has a &lt;crack&gt;.</textarea>";
    private static final String BEGUN = "You have begun";

    private final CustomerForm browser = new CustomerForm();
    private final Staffing staffing;
    private final Jdbi jdbi;

    private String path = "";
    private Desk desk;

    BegunWordsTest(Staffing staffing, Jdbi jdbi) {
        this.staffing = staffing;
        this.jdbi = jdbi;
    }

    @BeforeEach
    void a_case() {
        path = browser.file("My oak table came with a cracked leg.", "The table arrived with a cracked leg");
        desk = new Desk(staffing, Desk.reference(page(path)));
    }

    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM begun_form"));
    }

    private String page(String at) {
        Response answer = browser.open(at);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private void type(String act, String words) {
        browser.submit(path + act, path + act, "words", words, "step", "keep")
                .then()
                .statusCode(204);
    }

    @Test
    @Rule("S4-7")
    void a_message_that_was_left_is_there_again_in_the_same_browser_alone() {
        type("/write", WORDS);

        assertThat(page(path + "/write")).contains(SHOWN, BEGUN);
        assertThat(new CustomerForm().open(path + "/write").asString()).doesNotContain("crack&gt;", BEGUN);
        assertThat(page(path + "/withdraw")).doesNotContain("crack&gt;", BEGUN);
        assertThat(messages()).isZero();
    }

    @Test
    @Rule("S4-7")
    void an_answer_that_was_left_stands_below_the_question() {
        desk.acknowledge().ask();
        type("/write", WORDS);

        assertThat(page(path)).contains(SHOWN, BEGUN);
    }

    @Test
    void of_another_case_nothing_is_shown() {
        type("/write", WORDS);
        String other = browser.file("Nobody answers my letters.", "Nobody answers");

        assertThat(page(other + "/write")).doesNotContain("crack&gt;", BEGUN);
        assertThat(page(path + "/write")).contains(SHOWN);
    }

    @Test
    void once_they_are_sent_they_are_gone() {
        type("/write", WORDS);
        browser.submit(path + "/write", path + "/write", "words", WORDS).then().statusCode(303);

        assertThat(messages()).isOne();
        assertThat(page(path + "/write")).doesNotContain(SHOWN, BEGUN);
        assertThat(rows()).isZero();
    }

    @Test
    void they_are_gone_when_their_writer_deletes_them_by_hand_or_with_a_press() {
        type("/write", WORDS);
        type("/write", " \n ");
        assertThat(rows()).isZero();

        type("/write", WORDS);
        Response gone = browser.submit(path + "/write", path + "/write", "step", "anew");
        assertThat(gone.getHeader("Location")).endsWith(path + "/write");
        assertThat(rows()).isZero();
        assertThat(page(path + "/write")).doesNotContain(SHOWN, BEGUN);
        assertThat(messages()).isZero();
    }

    @Test
    void more_than_a_message_holds_is_not_kept() {
        browser.submit(path + "/write", path + "/write", "words", "x".repeat(100_001), "step", "keep")
                .then()
                .statusCode(429);
        assertThat(rows()).isZero();
    }

    private int rows() {
        return count("SELECT count(*) FROM begun_form");
    }

    private int messages() {
        return count("SELECT count(*) FROM case_event e JOIN case_file c ON c.id = e.case_id"
                + " WHERE e.verb = 'ANSWER' AND c.reference = '" + Desk.reference(page(path)) + "'");
    }

    private int count(String statement) {
        return jdbi.withHandle(
                handle -> handle.createQuery(statement).mapTo(Integer.class).one());
    }
}
