package org.amends.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is found by whatever somebody has of it. */
@QuarkusTest
class SearchTest {

    @Inject
    Staffing staffing;

    private final String word = "q" + UUID.randomUUID().toString().replace("-", "");
    private StaffMember agent;

    @BeforeEach
    void somebody_looks() {
        agent = staffing.hire(StaffRole.AGENT);
    }

    private String filed(String name, String words) {
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words", words,
                        "points", List.of("A cracked leg"),
                        "contact", Map.of("name", name, "email", word + "@example.org", "language", "en")))
                .post("/api/v1/cases");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        return filed.path("reference");
    }

    private String filed() {
        return filed("Anna Tamm", "The oak table has a cracked leg");
    }

    private Response search(String sought) {
        return given(FrontDoor.as(agent)).queryParam("q", sought).get("/api/v1/search/cases");
    }

    @Test
    void by_its_number_however_it_is_typed() {
        String reference = filed();
        Response found = search(reference.toLowerCase().replace('-', ' '));
        assertThat(found.<List<String>>path("reference")).containsExactly(reference);
        assertThat(found.<List<String>>path("by")).containsExactly("REFERENCE");
    }

    @Test
    void by_its_number_alone_whatever_other_cases_say_of_it() {
        String reference = filed();
        filed("Anna Tamm", "It is the same as in " + reference);
        assertThat(search(reference).<List<String>>path("reference")).containsExactly(reference);
    }

    @Test
    void by_the_beginning_of_a_name_or_of_a_word_and_only_with_every_word_there() {
        String reference = filed("Aino " + word, "It leaks");
        assertThat(search("aino " + word.substring(0, 20)).<List<String>>path("reference"))
                .containsExactly(reference);
        String told = filed("Anna Tamm", "The kettle leaks " + word + " since Monday");
        assertThat(search(word.toUpperCase() + " kettle").<List<String>>path("reference"))
                .containsExactly(told);
        assertThat(search(word + " toaster").<List<String>>path("reference")).isEmpty();
    }

    @Test
    void by_mail_address_whole_and_whatever_its_case() {
        String reference = filed();
        Response found = search(word.toUpperCase() + "@Example.org");
        assertThat(found.<List<String>>path("reference")).containsExactly(reference);
        assertThat(found.<List<String>>path("by")).containsExactly("ADDRESS");
        assertThat(search(word + "@example.or").<List<String>>path("by")).doesNotContain("ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "':*", "a & | b", "--", "<script>", "\\", "%", "_"})
    void nothing_that_is_typed_is_an_operator(String sought) {
        assertThat(search(sought).statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(search("").statusCode()).isEqualTo(400);
        assertThat(search("x".repeat(201)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void only_those_search_who_may_read_cases(StaffRole role) {
        boolean reads = role != StaffRole.ADMIN && role != StaffRole.SHOP && role != StaffRole.WAREHOUSE;
        assertThat(FrontDoor.as(staffing.hire(role))
                        .get("/api/v1/search/cases?q=anna")
                        .statusCode())
                .isEqualTo(reads ? 200 : 403);
    }

    @Test
    void whoever_opens_what_they_found_goes_on_to_the_one_before_and_the_one_after() {
        String older = filed("Aino " + word, "It leaks");
        String newer = filed("Aino " + word, "It leaks again");
        String session = FrontDoor.signedIn(agent);
        String found = FrontDoor.session(session)
                .queryParam("q", "aino " + word)
                .get("/desk/search")
                .asString();
        String list = "?view=sought%3Daino+" + word;
        assertThat(found).contains("/desk/case/" + newer + list, "/desk/case/" + older + list);

        String first = opened(session, newer, "sought=aino " + word);
        String second = opened(session, older, "sought=aino " + word);

        assertThat(first).contains("(1 of 2)", "/desk/case/" + older + list, "/desk/search?q=aino+" + word);
        assertThat(second).contains("(2 of 2)", "/desk/case/" + newer + list);
        assertThat(opened(session, older, "sought=" + "x".repeat(500))).doesNotContain(" of 2)");
    }

    private static String opened(String session, String reference, String list) {
        return FrontDoor.session(session)
                .header("Accept-Language", "en")
                .queryParam("view", list)
                .get("/desk/case/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void on_the_page_a_number_leads_to_its_case_and_what_is_not_found_is_said() {
        String reference = filed("Aino <" + word + ">", "It leaks");
        String session = FrontDoor.signedIn(agent);
        assertThat(FrontDoor.session(session)
                        .queryParam("q", reference)
                        .get("/desk/search")
                        .getHeader("Location"))
                .endsWith("/desk/case/" + reference);
        assertThat(FrontDoor.session(session)
                        .header("Accept-Language", "en")
                        .queryParam("q", word)
                        .get("/desk/search")
                        .asString())
                .contains(reference, "Aino &lt;" + word + "&gt;", "1 case");
        assertThat(FrontDoor.session(session)
                        .header("Accept-Language", "en")
                        .queryParam("q", "no such <b>" + word)
                        .get("/desk/search")
                        .asString())
                .contains("No case has “no such &lt;b&gt;" + word);
    }
}
