package org.amends.desk.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.amends.desk.Complaints;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody is spoken to in their own language: customers, staff and programs. */
@QuarkusTest
class ReadersLanguageTest {

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            et-EE, en;q=0.5 | et | Minu järjekord
            ru              | ru | Моя очередь
            fi, sk;q=0.8    | sk | Moje prípady
            fi              | en | My queue
            """)
    void a_page_for_staff_is_in_the_first_of_their_languages_that_we_speak(String asked, String tag, String title) {
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.AGENT));
        String page = FrontDoor.session(session)
                .header("Accept-Language", asked)
                .get("/desk")
                .asString();
        assertThat(page).contains("<html lang=\"" + tag + "\">", title);
    }

    @Test
    void the_sign_in_page_and_its_refusal_too() {
        String page = given().header("Accept-Language", "ru").get("/sign-in").asString();
        assertThat(page).contains("<html lang=\"ru\">", "Вход в Amends");
    }

    @Test
    void what_is_wrong_with_a_field_is_said_to_a_program_in_the_language_it_asks_for() {
        Response refused = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "sk")
                .body(Map.of("words", " ", "contact", Map.of("name", "Anna", "email", "a@b.sk", "language", "sk")))
                .post("/api/v1/cases");
        assertThat(refused.<String>path("errors[0].detail")).isEqualTo("Niečo sem napíšte.");
    }

    @Test
    void why_a_command_is_not_possible_is_said_in_the_readers_language() {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        String reference = Complaints.filed(owner, staffing.hire(StaffRole.MANAGER));
        String page = FrontDoor.session(FrontDoor.signedIn(owner))
                .header("Accept-Language", "et")
                .get("/desk/case/" + reference)
                .asString();
        assertThat(page).contains("<html lang=\"et\">").doesNotContain("Only while", "Not possible now");
    }
}
