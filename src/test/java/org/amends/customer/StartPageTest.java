package org.amends.customer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartPageTest {

    @Test
    @Rule("S1-9")
    void filing_is_one_step_from_the_start_and_from_the_foot_of_every_page() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("class=\"btn primary\" href=\"/complain\""))
                .body(containsString("<footer"))
                .body(not(containsString("NOT_FOUND")));
    }

    @Test
    void the_style_sheet_and_the_icon_are_served() {
        given().get("/ui/app.css").then().statusCode(200).contentType("text/css");
        given().get("/ui/icon.svg").then().statusCode(200).contentType("image/svg+xml");
    }
}
