package org.amends.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer is spoken to as they want to be, by people and by set phrases alike. */
@QuarkusTest
class FormOfAddressTest {

    /** A word of no language, so that no list of any finds something in it. */
    private static final String SAID = "Zzyzx";

    @Inject
    Staffing staffing;

    @Inject
    Messages messages;

    private static String file(String language) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words", SAID,
                        "points", List.of(SAID),
                        "contact", Map.of("name", "Anna Tamm", "phone", "+372 5555 0100", "language", language)))
                .post("/api/v1/cases")
                .path("reference");
    }

    private static Response set(RequestSpecification as, String reference, String form) {
        return as.contentType("application/json")
                .body("{\"form\": \"" + form + "\"}")
                .put("/api/v1/cases/" + reference + "/form-of-address");
    }

    @ParameterizedTest
    @CsvSource({"et, Teie juhtum, Sinu juhtum", "ru, вашего обращения, твоего обращения", "sk, Váš prípad, Tvoj prípad"
    })
    @Rule("S2-11")
    void set_phrases_and_templates_follow_what_a_colleague_noted(String language, String formal, String familiar) {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        Handler handler = new Handler(owner);
        String reference = file(language);
        Map<String, Object> message = Map.of("language", language, "text", SAID);
        assertThat(handler.check(reference, "messages", message).<String>path("letter"))
                .contains(formal)
                .doesNotContain(familiar);

        set(FrontDoor.as(owner), reference, "FAMILIAR").then().statusCode(200).body("form", equalTo("FAMILIAR"));

        assertThat(handler.check(reference, "messages", message).<String>path("letter"))
                .contains(familiar)
                .doesNotContain(formal);
        set(FrontDoor.as(owner), reference, "FORMAL");
        assertThat(handler.check(reference, "messages", message).<String>path("letter"))
                .contains(formal);
    }

    @Test
    @Rule("S2-11")
    void a_customer_is_spoken_to_formally_until_somebody_says_otherwise_on_the_page_of_the_case() {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        String reference = file("sk");
        String path = "/desk/case/" + reference + "/form-of-address";
        String session = FrontDoor.signedIn(owner);
        FrontDoor.as(owner)
                .get("/api/v1/cases/" + reference + "/form-of-address")
                .then()
                .body("form", equalTo("FORMAL"));
        assertThat(FrontDoor.session(session).get("/desk/case/" + reference).asString())
                .contains(path);
        String page = FrontDoor.session(session).get(path).asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");

        FrontDoor.session(session)
                .cookie("csrf-token", token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token)
                .formParam("address-form", "FAMILIAR")
                .post(path)
                .then()
                .statusCode(303);

        FrontDoor.as(owner)
                .get("/api/v1/cases/" + reference + "/form-of-address")
                .then()
                .body("form", equalTo("FAMILIAR"));
    }

    @Test
    @Rule("S2-11")
    void a_customer_says_when_they_file_how_they_want_to_be_spoken_to() {
        String reference = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words",
                        SAID,
                        "formOfAddress",
                        "FAMILIAR",
                        "contact",
                        Map.of("name", "Anna Tamm", "phone", "+372 5555 0100", "language", "et")))
                .post("/api/v1/cases")
                .path("reference");
        StaffMember owner = staffing.hire(StaffRole.LEAD);

        FrontDoor.as(owner)
                .get("/api/v1/cases/" + reference + "/form-of-address")
                .then()
                .body("form", equalTo("FAMILIAR"));
        set(FrontDoor.as(owner), reference, "FORMAL").then().statusCode(200).body("form", equalTo("FORMAL"));
    }

    @Test
    void an_unknown_form_is_refused_and_customers_and_auditors_set_none() {
        FiledCase file = FiledCase.file(staffing);

        set(file.asOwner(), file.reference(), "LOUD").then().statusCode(400);
        set(file.asCustomer(), file.reference(), "FAMILIAR").then().statusCode(403);
        set(FrontDoor.as(staffing.hire(StaffRole.AUDITOR)), file.reference(), "FAMILIAR")
                .then()
                .statusCode(403);
    }

    @Test
    void whatever_is_said_familiarly_is_said_formally_too() {
        Set<String> familiar = messages.keys("familiar");

        assertThat(familiar).isNotEmpty();
        assertThat(messages.keys("letters")).containsAll(familiar);
    }
}
