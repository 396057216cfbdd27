package org.amends.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;
import org.junit.jupiter.api.Test;

/** A question about what the case, its order or its album already holds does not go out. */
@QuarkusTest
class AskedTwiceTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private static Map<String, Object> question(String words) {
        return new HashMap<>(Map.of("question", words, "letter", FiledCase.message()));
    }

    @Test
    @Rule("S1-8")
    void a_question_for_an_address_that_the_customer_gave_is_refused_at_its_field() {
        FiledCase file = FiledCase.file(staffing).begun();

        file.send(file.asOwner(), "questions", question("What is your e-mail address?"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("s1-8.known"))
                .body("errors.field", hasItem("question"));
        file.act(file.asOwner(), "questions", question("What is your postal address?"));
    }

    @Test
    @Rule("S1-8")
    void a_photograph_that_was_sent_is_asked_for_again_with_a_reason_only() {
        FiledCase file = FiledCase.file(staffing).begun();
        given(file.asCustomer())
                .contentType("image/png")
                .header("If-Match", file.etag())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Pictures.png())
                .post(file.path("photographs"))
                .then()
                .statusCode(200);
        Map<String, Object> again = question("Please send us a photo of the leg.");

        file.send(file.asOwner(), "questions", again)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("letter.unexplained"));
        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("because", "The photo shows the whole table and not the leg");
        again.put("letter", letter);
        file.act(file.asOwner(), "questions", again);
    }

    @Test
    @Rule("S2-4")
    void a_proof_that_nobody_disputes_is_asked_for_only_by_who_says_what_is_in_dispute() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> question = question("Please send us a copy of your receipt.");

        file.send(file.asOwner(), "questions", question)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("letter.unexplained"));
        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("because", "Two shops sell this table, and both say that it was bought at the other one");
        question.put("letter", letter);
        file.act(file.asOwner(), "questions", question);
    }

    @Test
    @Rule("S1-8")
    void the_order_beside_the_case_says_its_number_and_its_day() {
        Handler owner = new Handler(staffing.hire(StaffRole.LEAD));
        OrderSnapshot order = new SampleOrder().line("1", 2, 45_90).snapshot();
        orders.take(order);
        String reference = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "Anna Tamm", "order", "1007", "email", "anna@example.org", "language", "en"))
                .post("/api/v1/withdrawals")
                .path("reference");
        owner.take(reference);
        owner.check(reference, "questions", question("What is your order number? When did you buy it?"))
                .then()
                .body("findings.code", not(hasItem("s1-8.known")));
        owner.act(
                reference,
                "order",
                Map.of(
                        "source", order.name().source(),
                        "externalId", order.name().externalId()));

        owner.check(reference, "questions", question("What is your order number? When did you buy it?"))
                .then()
                .statusCode(200)
                .body("sendable", equalTo(false))
                .body("findings.findAll { it.code == 's1-8.known' }.size()", equalTo(2))
                .body("tokens.'{order}'", equalTo(order.name().externalId()));
    }
}
