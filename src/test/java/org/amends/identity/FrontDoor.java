package org.amends.identity;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.amends.people.StaffMember;
import org.amends.people.Staffing;

/** Goes in the way people and programs do. */
public final class FrontDoor {

    public static final String COOKIE = "amends-session";

    private FrontDoor() {}

    /** A bearer token of this person. */
    public static String token(StaffMember member) {
        return given().auth()
                .preemptive()
                .basic(member.username(), Staffing.PASSWORD)
                .contentType("application/json")
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** A program that acts for this person. */
    public static RequestSpecification as(StaffMember member) {
        return bearer(token(member));
    }

    static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A browser with this person's session. */
    public static RequestSpecification session(String session) {
        return given().redirects().follow(false).cookie(COOKIE, session);
    }

    public static String signedIn(StaffMember member) {
        return submit(member.username(), Staffing.PASSWORD, "").getCookie(COOKIE);
    }

    /** @return the answer to the form of the sign-in page: a session, and where it leads */
    public static Response signIn(String username, String password) {
        return submit(username, password, "");
    }

    static Response submit(String username, String password, String next, String... headers) {
        CookieFilter cookies = new CookieFilter();
        String page = given().filter(cookies).get("/sign-in").asString();
        RequestSpecification form = given().filter(cookies).redirects().follow(false);
        for (int i = 0; i < headers.length; i += 2) {
            form.header(headers[i], headers[i + 1]);
        }
        return form.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", page.replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1"))
                .formParam("username", username)
                .formParam("password", password)
                .formParam("next", next)
                .post("/sign-in");
    }
}
