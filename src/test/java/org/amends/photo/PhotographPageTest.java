package org.amends.photo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Photographs on the private page and on the desk, by forms without a script. */
@QuarkusTest
class PhotographPageTest {

    @Inject
    Staffing staffing;

    private static Camera customer() {
        return new Camera(Map.of());
    }

    private static Response send(Camera camera, String page, byte[] file, String type, Map<String, String> fields) {
        return camera.send(page, "IMG_0001.jpg", file, type, fields);
    }

    @Test
    @Rule("S4-7")
    void a_customer_sends_a_photograph_and_sees_it_on_their_page() {
        FiledCase file = FiledCase.file(staffing);
        String page = file.link() + "/photographs";
        Response sent = send(
                customer(),
                page,
                Pictures.jpeg(),
                "image/jpeg",
                Map.of("shows", "CASE", "words", "The crack <in> the leg"));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).endsWith("/photographs?done=photo");
        String mine = given().get(file.link()).asString();
        assertThat(mine).contains("alt=\"The crack &lt;in&gt; the leg\"").doesNotContain("SHA-256");
        assertThat(mine).contains("href=\"" + page + "/", "By you").doesNotContain("Sent by the customer");
        String desk = new Camera(Map.of(FrontDoor.COOKIE, FrontDoor.signedIn(file.owner())))
                .open("/desk/case/" + file.reference())
                .asString();
        assertThat(desk)
                .contains("The crack &lt;in&gt; the leg", "/photographs/", "Sent by the customer")
                .doesNotContain("SHA-256");
    }

    @Test
    void without_words_it_is_called_by_what_it_shows() {
        FiledCase file = FiledCase.file(staffing);
        send(customer(), file.link() + "/photographs", Pictures.jpeg(), "image/jpeg", Map.of("shows", "PARCEL"));
        assertThat(given().get(file.link()).asString()).contains("alt=\"Photograph of the parcel\"");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
        FiledCase file = FiledCase.file(staffing);
        String page = file.link() + "/photographs";
        Response heic = send(
                customer(),
                page,
                Pictures.ascii("\0\0\0\30ftypheic\0\0\0\0"),
                "image/heic",
                Map.of("shows", "PARCEL", "words", "The dented box"));
        assertThat(heic.statusCode()).isEqualTo(415);
        assertThat(heic.asString())
                .contains("href=\"#file\"", "Most compatible", "The dented box</textarea>")
                .contains("value=\"PARCEL\" selected");
        Response nothing = send(customer(), page, new byte[0], "application/octet-stream", Map.of());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.asString()).contains("Choose a photograph.");
        assertThat(send(customer(), page, Pictures.png(), "image/png", Map.of("shows", "LINE 9"))
                        .asString())
                .contains("These goods are not part of the case");
        assertThat(given().get(file.link()).asString()).doesNotContain("/preview");
    }

    @Test
    void a_form_without_its_token_and_a_link_that_nobody_has_change_nothing() {
        FiledCase file = FiledCase.file(staffing);
        Response forged =
                given().multiPart("file", "a.png", Pictures.png(), "image/png").post(file.link() + "/photographs");
        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(given().get("/c/amc_nobody/photographs").statusCode()).isEqualTo(404);
        assertThat(given().get(file.link()).asString()).doesNotContain("/preview");
    }

    @Test
    void staff_say_whether_the_customer_may_see_what_they_took() {
        FiledCase file = FiledCase.file(staffing);
        Camera owner = new Camera(Map.of(FrontDoor.COOKIE, FrontDoor.signedIn(file.owner())));
        String page = "/desk/case/" + file.reference() + "/photographs";
        assertThat(send(owner, page, Pictures.png(), "image/png", Map.of("words", "For us"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(owner, page, Pictures.png(), "image/png", Map.of("words", "For both", "forCustomer", "yes"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner.open(page).asString()).contains("alt=\"For us\"", "alt=\"For both\"");
        assertThat(given().get(file.link()).asString()).contains("For both").doesNotContain("For us");
    }
}
