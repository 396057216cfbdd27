package org.amends.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.customer.CustomerForm;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One press says that something is in the way, on every step, with or without words. */
@QuarkusTest
class ObstacleTest {

    private static final String PATH = "/api/v1/reports/journey/obstacles";

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private final CustomerForm customer = new CustomerForm();
    private final String words = "I can’t find my number " + UUID.randomUUID();
    private StaffMember manager;

    @BeforeEach
    void somebody_who_reads_reports() {
        manager = staffing.hire(StaffRole.MANAGER);
    }

    private Response newest(String step) {
        return FrontDoor.as(manager).get(PATH + "?limit=1&step=" + step);
    }

    @Test
    @Rule("S4-5")
    void on_a_form_one_press_is_enough_and_what_was_typed_stays() {
        String form = customer.open("/complain").asString();
        Response noted = customer.send(
                form, "/complain", "step", "obstacle", "words", "The table <wobbles>", "obstacle-words", words);

        assertThat(noted.statusCode()).isEqualTo(200);
        assertThat(noted.asString())
                .contains("Noted. Thank you.", "The table &lt;wobbles&gt;")
                .doesNotContain(words);
        newest("COMPLAINT_FORM")
                .then()
                .body("items[0].words", equalTo(words))
                .body("items[0].byCustomer", equalTo(true));
        assertThat(newest("COMPLAINT_FORM").<Object>path("items[0].reference")).isNull();
        customer.send(form, "/complain", "step", "obstacle");
        assertThat(newest("COMPLAINT_FORM").<Object>path("items[0].words")).isNull();
    }

    @Test
    @Rule("S4-5")
    void every_page_of_every_form_has_it() {
        for (Step step : Step.values()) {
            if (step.isPage()) {
                assertThat(FrontDoor.session(FrontDoor.signedIn(manager))
                                .get("/desk/forms/" + step)
                                .asString())
                        .as(step.name())
                        .contains("Something is in my way here", "obstacle-words");
            }
        }
    }

    @Test
    @Rule("S4-5")
    void in_a_return_and_a_withdrawal_it_is_tied_to_the_page_on_which_it_was_pressed() {
        String start = customer.open("/return").asString();
        assertThat(customer.send(start, "/return", "go", "obstacle.START", "obstacle-words", words)
                        .asString())
                .contains("Noted. Thank you.");
        newest("RETURN_START").then().body("items[0].words", equalTo(words));
        String order = customer.open("/return/order").asString();
        assertThat(customer.send(order, "/return", "go", "obstacle", "number", "58-1585")
                        .asString())
                .contains("Noted. Thank you.", "58-1585");
        assertThat(newest("RETURN_ORDER").<List<?>>path("items")).hasSize(1);
        String withdrawal = customer.open("/withdraw").asString();
        assertThat(customer.send(withdrawal, "/withdraw", "step", "obstacle", "name", "Anna Tamm")
                        .asString())
                .contains("Noted. Thank you.", "Anna Tamm");
    }

    @Test
    @Rule("S4-5")
    void a_customer_and_a_colleague_note_it_on_a_case_at_the_step_where_it_is() {
        FiledCase file = FiledCase.file(staffing).begun();
        assertThat(customer.open(file.link()).asString()).contains("Something is in my way here");
        assertThat(customer.open(file.link() + "/obstacle").asString())
                .contains("name=\"obstacle-words\"")
                .doesNotContain("Say what it is");
        Response noted = customer.submit(file.link(), file.link() + "/obstacle", "obstacle-words", words);
        assertThat(noted.getHeader("Location")).endsWith("/obstacle?done=noted");
        assertThat(customer.open(file.link() + "/obstacle?done=noted").asString())
                .contains("Noted. Thank you.");
        newest("IN_PROGRESS")
                .then()
                .body("items[0].words", equalTo(words))
                .body("items[0].reference", equalTo(file.reference()));

        file.asOwner()
                .contentType("application/json")
                .body(Map.of("words", "The carrier’s line is always busy"))
                .put(file.path("obstacles/" + UUID.randomUUID()))
                .then()
                .statusCode(200);
        newest("IN_PROGRESS").then().body("items[0].byCustomer", equalTo(false));
        assertThat(FrontDoor.session(FrontDoor.signedIn(manager))
                        .get("/reports/journey/obstacles?step=IN_PROGRESS")
                        .asString())
                .contains("The carrier’s line is always busy", words, "Colleague")
                .doesNotContain(file.owner().id().toString());
        assertThat(newest("IN_PROGRESS").asString())
                .doesNotContain("\"by\"", file.owner().id().toString());
    }

    @Test
    void the_same_note_sent_twice_is_noted_once_and_what_is_too_long_stays_typed() {
        FiledCase file = FiledCase.file(staffing).begun();
        String id = "obstacles/" + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            file.asCustomer()
                    .contentType("application/json")
                    .body(Map.of("words", words))
                    .put(file.path(id))
                    .then()
                    .statusCode(200);
        }
        assertThat(FrontDoor.as(manager)
                        .get(PATH + "?step=IN_PROGRESS&limit=50")
                        .<List<String>>path(
                                "items.findAll { it.words == '" + words.replace("’", "\u2019") + "' }.words"))
                .hasSize(1);
        String tooLong = "x".repeat(Obstacle.LONGEST + 1);
        Response refused = customer.submit(file.link(), file.link() + "/obstacle", "obstacle-words", tooLong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains(tooLong);
        file.asCustomer()
                .contentType("application/json")
                .body(Map.of("words", tooLong))
                .put(file.path(id))
                .then()
                .statusCode(400);
        FiledCase another = FiledCase.file(staffing);
        file.asCustomer()
                .contentType("application/json")
                .body(Map.of())
                .put(another.path("obstacles/" + UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    @Rule("L-42")
    void words_go_with_their_case_and_those_of_no_case_by_their_age() {
        FiledCase file = FiledCase.file(staffing).begun();
        customer.submit(file.link(), file.link() + "/obstacle", "obstacle-words", words);
        file.act(file.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));
        file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(200);
        assertThat(FrontDoor.as(manager).get(PATH + "?limit=500").asString()).doesNotContain(words);

        UUID old = UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "INSERT INTO obstacle (id, step, words, language, at) VALUES (?, 'RETURN_WISH', 'old', 'en', now() - interval '400 days')",
                    old);
            handle.createQuery("SELECT forget_obstacle_words(interval '365 days')")
                    .mapTo(Integer.class)
                    .one();
            assertThat(handle.createQuery("SELECT words FROM obstacle WHERE id = :id")
                            .bind("id", old)
                            .mapTo(String.class)
                            .findOne())
                    .isEmpty();
        });
    }
}
