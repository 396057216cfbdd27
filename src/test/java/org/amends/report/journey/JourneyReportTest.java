package org.amends.report.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.customer.CustomerForm;
import org.amends.identity.FrontDoor;
import org.amends.journey.StepCounts;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where customers wait, turn back and give up is seen, and every number opens what is behind it. */
@QuarkusTest
class JourneyReportTest {

    private static final String PATH = "/api/v1/reports/journey";

    @Inject
    Staffing staffing;

    @Inject
    StepCounts counts;

    private StaffMember manager;

    @BeforeEach
    void somebody_who_reads_reports() {
        manager = staffing.hire(StaffRole.MANAGER);
    }

    private Response figures() {
        counts.keep();
        return FrontDoor.as(manager).get(PATH);
    }

    private static long status(Response figures, String status, String figure) {
        return figures.<Integer>path("statuses.find { it.status == '" + status + "' }." + figure);
    }

    private static long form(Response figures, String step, String figure) {
        return figures.<Integer>path("forms.find { it.step == '" + step + "' }." + figure);
    }

    @Test
    @Rule("S4-3")
    void a_move_back_is_counted_by_its_step_with_its_reason_in_the_customers_words() {
        Response before = figures();
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        file.act(file.asCustomer(), "reopening", Map.of("statement", "The new leg wobbles"));

        Response after = figures();

        assertThat(status(after, "SETTLED", "back")).isEqualTo(status(before, "SETTLED", "back") + 1);
        assertThat(after.<Integer>path("backward.find { it.from == 'SETTLED' && it.by == 'REOPEN' }.cases"))
                .isPositive();
        FrontDoor.as(manager)
                .get(PATH + "/cases?step=SETTLED&left=BACK&by=REOPEN&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].reference", equalTo(file.reference()))
                .body("items[0].reason", equalTo("The new leg wobbles"))
                .body("items[0].to", equalTo("IN_PROGRESS"));
        assertThat(page("/reports/journey/cases?step=SETTLED&left=BACK"))
                .contains("The new leg wobbles", "/desk/case/" + file.reference())
                .doesNotContain(file.owner().id().toString());
    }

    @Test
    @Rule("S4-4")
    void the_time_in_a_status_and_who_gave_up_there_come_from_the_history() {
        Response before = figures();
        FiledCase gone = FiledCase.file(staffing).begun();
        gone.act(gone.asCustomer(), "withdrawal", Map.of("reason", "I have no strength left"));
        FiledCase decided = FiledCase.file(staffing).decided();

        Response after = figures();

        assertThat(status(after, "IN_PROGRESS", "left")).isEqualTo(status(before, "IN_PROGRESS", "left") + 2);
        assertThat(status(after, "IN_PROGRESS", "withdrawn")).isEqualTo(status(before, "IN_PROGRESS", "withdrawn") + 1);
        assertThat(status(after, "IN_PROGRESS", "medianMinutes")).isNotNegative();
        assertThat(status(after, "IN_PROGRESS", "ninetiethMinutes"))
                .isGreaterThanOrEqualTo(status(after, "IN_PROGRESS", "medianMinutes"));
        FrontDoor.as(manager)
                .get(PATH + "/cases?step=IN_PROGRESS&left=WITHDRAWN&limit=1")
                .then()
                .body("items[0].reference", equalTo(gone.reference()));
        assertThat(FrontDoor.as(manager)
                        .get("/api/v1/reports/journey-cases.csv?step=IN_PROGRESS")
                        .asString())
                .contains(gone.reference(), decided.reference());
    }

    @Test
    @Rule("S4-4")
    void each_step_of_a_form_is_counted_once_for_each_that_is_begun_and_nobody_is_known_by_it() {
        Response before = figures();
        CustomerForm customer = new CustomerForm();
        String[] typed = {"words", "The table wobbles", "name", "Anna Tamm", "phone", "+372 5555 0100", "language", "en"
        };
        String form = customer.open("/complain").asString();
        String check =
                customer.send(form, "/complain", with(typed, "step", "check")).asString();
        String again =
                customer.send(check, "/complain", with(typed, "step", "words")).asString();
        String checkAgain =
                customer.send(again, "/complain", with(typed, "step", "check")).asString();
        customer.send(checkAgain, "/complain", with(typed, "step", "send"))
                .then()
                .statusCode(303);
        customer.send(checkAgain, "/complain", with(typed, "step", "send"))
                .then()
                .statusCode(303);
        new CustomerForm().open("/complain");

        Response after = figures();

        assertThat(form(after, "COMPLAINT_FORM", "reached")).isEqualTo(form(before, "COMPLAINT_FORM", "reached") + 2);
        assertThat(form(after, "COMPLAINT_CHECK", "reached")).isEqualTo(form(before, "COMPLAINT_CHECK", "reached") + 1);
        assertThat(form(after, "COMPLAINT_SENT", "reached")).isEqualTo(form(before, "COMPLAINT_SENT", "reached") + 1);
        assertThat(form(after, "COMPLAINT_FORM", "lost")).isEqualTo(form(before, "COMPLAINT_FORM", "lost") + 1);
    }

    private static String[] with(String[] typed, String... more) {
        String[] all = java.util.Arrays.copyOf(typed, typed.length + more.length);
        System.arraycopy(more, 0, all, typed.length, more.length);
        return all;
    }

    @Test
    @Rule("S4-4")
    void a_return_is_counted_step_by_step_and_going_back_counts_nothing() {
        Response before = figures();
        CustomerForm customer = new CustomerForm();
        customer.open("/return");
        String order = customer.open("/return/order").asString();
        customer.send(order, "/return", "go", "way.NONE").then().statusCode(303);
        String goods = customer.open("/return/goods").asString();
        customer.send(goods, "/return", "go", "next", "scope", "whole").then().statusCode(303);
        String reason = customer.open("/return/reason").asString();
        customer.send(reason, "/return", "go", "back").then().statusCode(303);
        customer.send(customer.open("/return/goods").asString(), "/return", "go", "next", "scope", "whole");

        Response after = figures();

        for (String step : new String[] {"RETURN_START", "RETURN_ORDER", "RETURN_GOODS", "RETURN_REASON"}) {
            assertThat(form(after, step, "reached")).as(step).isEqualTo(form(before, step, "reached") + 1);
        }
        assertThat(form(after, "RETURN_STORY", "reached")).isEqualTo(form(before, "RETURN_STORY", "reached"));
    }

    @Test
    void colleagues_who_look_at_a_form_are_not_counted() {
        Response before = figures();
        FrontDoor.session(FrontDoor.signedIn(manager)).get("/withdraw").then().statusCode(200);
        assertThat(page("/desk/forms/WITHDRAWAL_FORM")).contains("Withdraw");
        assertThat(form(figures(), "WITHDRAWAL_FORM", "reached")).isEqualTo(form(before, "WITHDRAWAL_FORM", "reached"));
    }

    @Test
    @Rule("S4-2")
    void a_steps_page_says_on_what_it_was_read() {
        given().header("Sec-CH-UA-Mobile", "?1")
                .header("Accept-Language", "sk")
                .get("/withdraw")
                .then()
                .statusCode(200);
        counts.keep();
        assertThat(FrontDoor.as(manager)
                        .get(PATH + "/readers?step=WITHDRAWAL_FORM")
                        .<Integer>path("find { it.language == 'sk' && it.width == 'NARROW' }.reached"))
                .isPositive();
        assertThat(page("/reports/journey/steps/WITHDRAWAL_FORM")).contains("Slovenčina", "Phone");
        FrontDoor.as(manager).get(PATH + "/readers?step=CLOSED").then().statusCode(400);
    }

    @Test
    @Rule("S0-2")
    void every_number_of_the_page_opens_something() {
        FiledCase.file(staffing).begun();
        String page = page("/reports/journey");
        assertThat(page).contains("Time in each status", "Moves back", "Step by step through the forms");
        for (String part : page.split("<td role=\"cell\" class=\"num\"", -1)) {
            String cell = part.replaceAll("(?s)</td>.*", "");
            if (cell.matches("(?s).*>\\s*\\d+\\s*<.*")) {
                assertThat(cell).contains("<a ");
            }
        }
    }

    @Test
    void only_who_reads_reports_reads_it_and_what_is_no_step_is_said() {
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(PATH).then().statusCode(403);
        FrontDoor.as(manager).get(PATH + "/cases?step=COMPLAINT_FORM").then().statusCode(400);
        FrontDoor.as(manager).get(PATH + "/cases?step=NOWHERE").then().statusCode(400);
        FrontDoor.as(manager).get(PATH + "/cases?step=DECIDED&after=x").then().statusCode(400);
        FrontDoor.session(FrontDoor.signedIn(manager))
                .get("/reports/journey/steps/NOWHERE")
                .then()
                .statusCode(404);
    }

    private String page(String path) {
        return FrontDoor.session(FrontDoor.signedIn(manager)).get(path).asString();
    }
}
