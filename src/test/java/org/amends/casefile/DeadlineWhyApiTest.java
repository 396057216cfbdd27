package org.amends.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every date explains itself. */
@QuarkusTest
class DeadlineWhyApiTest {

    @Inject
    Staffing staffing;

    @Test
    void a_date_by_a_rule_names_its_beginning_its_rule_and_the_days_that_did_not_count() {
        FiledCase filed = FiledCase.file(staffing).acknowledged();

        why(filed, "DECIDE")
                .then()
                .statusCode(200)
                .body("began.verb", equalTo("ACKNOWLEDGE"))
                .body("began.by.id", equalTo(filed.owner().id().toString()))
                .body("named", equalTo(false))
                .body("rule.clock", equalTo("base-honest@1/decide"))
                .body("rule.calendar", equalTo("default@1"))
                .body("rule.basis", equalTo("INTERNAL"))
                .body("rule.source", nullValue())
                .body("rule.term", equalTo("10 business days"))
                .body("rule.until", equalTo("CLOSE_OF_BUSINESS"))
                .body("counted.zone", notNullValue())
                .body("counted.skipped.size()", greaterThanOrEqualTo(2))
                .body("counted.skipped.reason", hasItems("WEEKEND"))
                .body("extended", empty())
                .body("dueAt", equalTo(deadline(filed, "DECIDE").get("dueAt")))
                .body("dueWithoutPauses", equalTo(deadline(filed, "DECIDE").get("dueAt")))
                .body("owedBy.id", equalTo(filed.owner().id().toString()))
                .body("steps.action", contains("WARN", "WARN", "ESCALATE", "ESCALATE", "ESCALATE", "ESCALATE"))
                .body("steps.rung", hasItems("OWNER", "LEAD", "DUTY_MANAGER", "EXECUTIVE"));
    }

    @Test
    void the_steps_stand_in_the_order_in_which_they_come() {
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        List<String> times = why(filed, "DECIDE").path("steps.at");
        assertThat(times.stream().map(Instant::parse)).isSorted();
    }

    @Test
    void a_promise_says_that_somebody_named_its_date() {
        FiledCase filed = FiledCase.file(staffing);
        filed.act(filed.asOwner(), "promises", FiledCase.promise());
        why(filed, "PROMISE")
                .then()
                .statusCode(200)
                .body("named", equalTo(true))
                .body("began.verb", equalTo("PROMISE"))
                .body("rule", nullValue())
                .body("counted", nullValue())
                .body("dueWithoutPauses", nullValue());
    }

    @Test
    void an_earlier_day_that_a_letter_named_stands_beside_the_day_of_the_rule() {
        FiledCase filed = FiledCase.file(staffing).begun();
        filed.act(filed.asOwner(), "messages", FiledCase.message());
        Response why = why(filed, "KEEP_INFORMED");
        assertThat(why.<String>path("sooner")).isEqualTo(why.path("dueAt"));
        assertThat(Instant.parse(why.path("dueWithoutPauses"))).isAfter(Instant.parse(why.path("dueAt")));
    }

    @Test
    void what_is_over_explains_itself_too() {
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        filed.asManager()
                .get(filed.path("deadlines/1"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("ACKNOWLEDGE"))
                .body("began.verb", equalTo("FILE"))
                .body("open", equalTo(false))
                .body("verdict", equalTo("MET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "-1", "x", "99999999999"})
    void a_deadline_that_never_was_is_404(String number) {
        FiledCase filed = FiledCase.file(staffing);
        filed.asManager().get(filed.path("deadlines/" + number)).then().statusCode(404);
    }

    @Test
    void the_whole_of_it_is_for_staff_and_the_customer_hears_why_in_short() {
        FiledCase filed = FiledCase.file(staffing);
        filed.asCustomer().get(filed.path("deadlines/1")).then().statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get(filed.path("deadlines/1"))
                .then()
                .statusCode(200);
        filed.asCustomer()
                .get(filed.path("as-customer"))
                .then()
                .body("nextDue.kind", equalTo("ACKNOWLEDGE"))
                .body("nextDue.why.since", equalTo("FILE"))
                .body("nextDue.why.amount", equalTo(1))
                .body("nextDue.why.unit", equalTo("BUSINESS_DAYS"))
                .body("nextDue.why.byLaw", equalTo(false));
    }

    private static Map<String, Object> deadline(FiledCase filed, String kind) {
        return filed.read().path("deadlines.findAll { it.kind == '" + kind + "' && it.open }[0]");
    }

    private static Response why(FiledCase filed, String kind) {
        return filed.asManager()
                .get(filed.path("deadlines/" + deadline(filed, kind).get("number")));
    }
}
