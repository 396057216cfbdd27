package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Whoever comes again is known to the one who answers. */
@QuarkusTest
class EarlierCasesApiTest {

    @Inject
    Staffing staffing;

    @Test
    @Rule("S1-23")
    void a_customer_who_comes_again_is_recognised_by_their_mail_address_in_any_case() {
        String address = UUID.randomUUID() + "@example.org";
        String first = file(Map.of("name", "Anna Tamm", "email", address, "language", "en"));
        String second = file(Map.of("name", "A. Tamm", "email", address.toUpperCase(Locale.ROOT), "language", "et"));
        String third = file(Map.of("name", "Anna", "email", address, "language", "en"));
        assertThat(earlier(first)).isEmpty();
        assertThat(earlier(second)).containsExactly(first);
        assertThat(earlier(third)).containsExactly(second, first);
    }

    @Test
    @Rule("S1-23")
    void a_telephone_number_is_the_same_however_it_is_spaced() {
        String digits = "372" + String.format(Locale.ROOT, "%09d", Math.floorMod(System.nanoTime(), 1_000_000_000L));
        String first = file(Map.of("name", "Juhan", "phone", "+" + digits, "language", "en"));
        String second = file(Map.of(
                "name", "Juhan", "phone", "00" + digits.substring(0, 3) + " " + digits.substring(3), "language", "en"));
        assertThat(earlier(second)).containsExactly(first);
    }

    @Test
    void people_of_one_name_are_not_taken_for_each_other() {
        String name = "Mari " + UUID.randomUUID();
        file(Map.of("name", name, "email", UUID.randomUUID() + "@example.org", "language", "en"));
        assertThat(earlier(file(Map.of("name", name, "email", UUID.randomUUID() + "@example.org", "language", "en"))))
                .isEmpty();
        Map<String, Object> byPost = Map.of("name", name, "address", "12 Harbour Street", "language", "en");
        file(byPost);
        assertThat(earlier(file(byPost))).isEmpty();
    }

    @Test
    @Rule("S1-23")
    @Rule("ACK-22")
    void an_acknowledgement_that_passes_over_an_earlier_case_is_refused_and_names_it() {
        FiledCase decided = FiledCase.file(staffing).decided();
        String address = decided.read().path("customer.email");
        String again = file(Map.of("name", "Anna Tamm", "email", address, "language", "en"));
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        Response told = FrontDoor.as(lead).get("/api/v1/cases/" + again + "/earlier");
        assertThat(told.<String>path("[0].reference")).isEqualTo(decided.reference());
        assertThat(told.<String>path("[0].outcome")).isEqualTo("UPHELD");
        assertThat(told.<String>path("[0].status")).isEqualTo("DECIDED");

        Map<String, Object> silent = letter("your second table is broken too.");
        assertThat(codes(lead, again, silent)).contains("ack-22.earlier-unnamed");
        Map<String, Object> open = letter("your second table is broken too, after " + decided.reference() + ".");
        assertThat(codes(lead, again, open)).doesNotContain("ack-22.earlier-unnamed", "ack-06.other-reference");
    }

    @Test
    @Rule("S0-11")
    void who_opens_a_case_sees_the_name_as_the_customer_wrote_it_and_what_they_got_before() {
        FiledCase before = FiledCase.file(staffing).owing();
        String address = before.read().path("customer.email");
        String again = file(Map.of("name", "anna TAMM-Õun", "email", address, "language", "et"));
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        Response told = FrontDoor.as(lead).get("/api/v1/cases/" + again + "/earlier");
        assertThat(told.<List<String>>path("[0].remedies.kind")).containsExactly("REFUND");
        assertThat(told.<List<Boolean>>path("[0].remedies.done")).containsExactly(false);

        String page = Clerk.of(lead).open("/desk/case/" + again).asString();

        assertThat(page).contains("anna TAMM-Õun", "href=\"/desk/case/" + before.reference() + "\"");
        assertThat(page.substring(page.indexOf("id=\"h-ea\"")))
                .contains(before.reference(), "Upheld", "Refund (not carried out)");
        before.act(before.asOwner(), "remedies/1/proof", FiledCase.proof());
        assertThat(Clerk.of(lead).open("/desk/case/" + again).asString())
                .contains("Refund")
                .doesNotContain("Refund (not carried out)");
    }

    @Test
    void the_customer_does_not_read_the_list() {
        FiledCase filed = FiledCase.file(staffing);
        filed.asCustomer().get(filed.path("earlier")).then().statusCode(403);
    }

    private static Map<String, Object> letter(String text) {
        return Map.of("language", "en", "text", "Dear Anna Tamm,\n\n" + text, "points", List.of());
    }

    private static List<String> codes(StaffMember as, String reference, Map<String, Object> letter) {
        Response checked = FrontDoor.as(as)
                .contentType("application/json")
                .body(letter)
                .post("/api/v1/cases/" + reference + "/acknowledgement/checks");
        assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(200);
        return checked.path("findings.code");
    }

    private List<String> earlier(String reference) {
        return FrontDoor.as(staffing.hire(StaffRole.AGENT))
                .get("/api/v1/cases/" + reference + "/earlier")
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }

    private static String file(Map<String, Object> contact) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("words", "It came with a cracked leg.", "contact", contact))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }
}
