package org.amends.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.amends.people.Departure;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInPageTest {

    private final Staffing staffing;
    private final Departure departure;

    SignInPageTest(Staffing staffing, Departure departure) {
        this.staffing = staffing;
        this.departure = departure;
    }

    @Test
    void the_right_password_leads_to_the_desk() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        Response answer = FrontDoor.submit(liis.username(), Staffing.PASSWORD, "");
        answer.then().statusCode(303).header("Location", containsString("/desk"));
        FrontDoor.session(answer.getCookie(FrontDoor.COOKIE))
                .get("/probe")
                .then()
                .statusCode(200)
                .body(equalTo(liis.username()));
    }

    @Test
    void the_username_is_read_whatever_the_case_of_its_letters() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        FrontDoor.submit(liis.username().toUpperCase(), Staffing.PASSWORD, "")
                .then()
                .statusCode(303);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike_and_the_name_stays_typed() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        Response wrong = FrontDoor.submit(liis.username(), "not this one, no", "");
        Response unknown = FrontDoor.submit("nobody.here", "not this one, no", "");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.getCookie(FrontDoor.COOKIE)).isNull();
        assertThat(withoutSecrets(wrong).replace(liis.username(), "nobody.here"))
                .isEqualTo(withoutSecrets(unknown))
                .contains("don’t go together", "value=\"nobody.here\"")
                .doesNotContain("not this one");
    }

    @Test
    void a_form_without_the_anti_forgery_token_is_refused() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("username", liis.username())
                .formParam("password", Staffing.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(400);
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_go() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/probe?a=b")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next=%2Fprobe%3Fa%3Db"));
        FrontDoor.submit(liis.username(), Staffing.PASSWORD, "/probe?a=b")
                .then()
                .header("Location", containsString("/probe?a=b"));
    }

    @Test
    void the_sessions_cookie_is_for_this_host_only_secure_and_out_of_reach_of_scripts() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        String cookie =
                sessionCookie(FrontDoor.submit(liis.username(), Staffing.PASSWORD, "", "Host", "desk.example.org"));
        assertThat(cookie)
                .startsWith("__Host-amends-session=ams_")
                .contains("Path=/", "HTTPOnly", "Secure", "SameSite=Lax")
                .doesNotContain("Domain", "Max-Age", "Expires");
    }

    @Test
    void a_browser_on_ones_own_machine_gets_a_cookie_that_it_accepts_without_https() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        String cookie = sessionCookie(FrontDoor.submit(liis.username(), Staffing.PASSWORD, ""));
        assertThat(cookie)
                .startsWith("amends-session=ams_")
                .contains("Path=/", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_the_cookie() {
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.AGENT));
        FrontDoor.session(session).get("/probe").then().statusCode(200);
        String page = given().get("/sign-in").asString();
        String csrf = page.replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        FrontDoor.session(session)
                .cookie("csrf-token", csrf)
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf-token", csrf)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .cookie(FrontDoor.COOKIE, is(""));
        FrontDoor.session(session).get("/probe").then().statusCode(401);
    }

    @Test
    void nobody_is_signed_out_by_following_a_link() {
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.AGENT));
        FrontDoor.session(session).get("/sign-out").then().statusCode(405);
        FrontDoor.session(session).get("/probe").then().statusCode(200);
    }

    @Test
    void a_session_that_is_over_does_not_stand_in_the_way_of_signing_in() {
        FrontDoor.session("ams_long-gone").get("/sign-in").then().statusCode(200);
    }

    @Test
    void the_session_of_somebody_who_leaves_ends_at_once() {
        StaffMember leaver = staffing.hire(StaffRole.AGENT);
        String session = FrontDoor.signedIn(leaver);
        FrontDoor.session(session).get("/probe").then().statusCode(200);
        departure.deactivate(leaver, staffing.hire(StaffRole.ADMIN));
        FrontDoor.session(session).get("/probe").then().statusCode(401);
        FrontDoor.submit(leaver.username(), Staffing.PASSWORD, "").then().statusCode(401);
    }

    @Test
    void what_another_site_makes_the_browser_send_carries_no_session() {
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.AGENT));
        FrontDoor.session(session)
                .contentType("text/plain")
                .body("x")
                .post("/probe")
                .then()
                .statusCode(200);
        FrontDoor.session(session)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("text/plain")
                .body("x")
                .post("/probe")
                .then()
                .statusCode(401);
    }

    @Test
    void a_fragment_that_needs_a_sign_in_sends_the_whole_page_there() {
        given().header("HX-Request", "true")
                .get("/probe")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/sign-in");
    }

    @Test
    void whoever_guesses_has_to_wait() {
        StaffMember liis = staffing.hire(StaffRole.AGENT);
        for (int i = 0; i < 6; i++) {
            FrontDoor.submit(liis.username(), "guess number " + i, "").then().statusCode(401);
        }
        FrontDoor.submit(liis.username(), Staffing.PASSWORD, "")
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, is(org.hamcrest.Matchers.greaterThan(0)))
                .body(containsString("too many attempts"));
    }

    @Test
    void the_page_needs_no_script_and_no_inline_style() {
        String page = given().get("/sign-in?next=%22%3E%3Cscript%3E").asString();
        assertThat(page)
                .doesNotContain("<script", "<style", "style=", "onclick")
                .contains("lang=\"en\"", "autocomplete=\"current-password\"");
    }

    private static String sessionCookie(Response answer) {
        return answer.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("amends-session="))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutSecrets(Response page) {
        return page.asString().replaceAll("name=\"csrf-token\" value=\"[^\"]+\"", "");
    }
}
