package org.amends.publicity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.customer.CustomerForm;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews and posts stand at their cases, and so does whether customers told others. */
@QuarkusTest
class PublicityTest {

    @RegisterExtension
    static final Browser windows = new Browser();

    private static final String LINK = "https://reviews.example.org/shops/17/reviews/4711?a=1&b=2";
    private static final Instant SEEN = Instant.parse("2026-01-05T10:30:00Z");

    private final Staffing staffing;
    private final Jdbi jdbi;
    private final CustomerForm customer = new CustomerForm();

    PublicityTest(Staffing staffing, Jdbi jdbi) {
        this.staffing = staffing;
        this.jdbi = jdbi;
    }

    private static Map<String, Object> review() {
        return new HashMap<>(Map.of(
                "kind",
                "REVIEW",
                "link",
                LINK,
                "capturedAt",
                SEEN.toString(),
                "words",
                "The table wobbles & nobody cares.\nOne star."));
    }

    private static Map<String, Object> reviewToFile() {
        Map<String, Object> review = review();
        review.put("contact", Map.of("name", "wobbly_table", "language", "en"));
        return review;
    }

    private static Response file(RequestSpecification as, String key, Map<String, Object> review) {
        return as.contentType("application/json")
                .header("Idempotency-Key", key)
                .body(review)
                .post("/api/v1/postings");
    }

    private static Response lodge(FiledCase file, UUID id, Map<String, Object> review) {
        return file.asOwner().contentType("application/json").body(review).put(file.path("postings/" + id));
    }

    private static void mark(RequestSpecification as, FiledCase file, boolean told, String where) {
        as.contentType("application/json")
                .body(where.isEmpty() ? Map.of("told", told) : Map.of("told", told, "where", where))
                .put(file.path("told-others"))
                .then()
                .statusCode(200);
    }

    private static String deskPage(FiledCase file) {
        return FrontDoor.session(FrontDoor.signedIn(file.owner()))
                .get("/desk/case/" + file.reference())
                .asString();
    }

    @Test
    @Rule("S4-9")
    void a_review_becomes_a_case_with_an_owner_and_its_deadlines_in_the_words_that_stood_there() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        String key = UUID.randomUUID().toString();

        Response filed = file(FrontDoor.as(agent), key, reviewToFile());
        Response again = file(FrontDoor.as(agent), key, reviewToFile());

        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(filed.asString());
        String reference = filed.path("reference");
        FrontDoor.as(agent)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("words", equalTo("The table wobbles & nobody cares.\nOne star."))
                .body("customer.name", equalTo("wobbly_table"))
                .body("deadlines.kind", hasItem("ACKNOWLEDGE"));
        FrontDoor.as(agent)
                .get("/api/v1/cases/" + reference + "/postings")
                .then()
                .body("link", contains(LINK))
                .body("capturedAt", contains(SEEN.toString()))
                .body("openedCase", contains(true))
                .body("lodgedBy", contains(agent.name()));
        given().get(filed.<String>path("link")).then().statusCode(200);
    }

    @Test
    @Rule("S4-9")
    void a_post_is_lodged_once_to_a_case_that_there_is_and_moves_no_deadline() {
        FiledCase file = FiledCase.file(staffing);
        String before = file.etag();
        UUID id = UUID.randomUUID();

        lodge(file, id, review()).then().statusCode(200).body("", hasSize(1));
        lodge(file, id, review()).then().statusCode(200).body("", hasSize(1)).body("openedCase", contains(false));

        assertThat(file.etag()).isEqualTo(before);
        lodge(FiledCase.file(staffing), id, review()).then().statusCode(409);
    }

    @Test
    @Rule("S4-9")
    void its_link_is_shown_as_it_was_copied_and_tells_nobody_where_it_was_pressed() {
        FiledCase file = FiledCase.file(staffing);
        lodge(file, UUID.randomUUID(), review());

        assertThat(deskPage(file))
                .contains(
                        "href=\"" + LINK.replace("&", "&amp;") + "\" rel=\"noopener noreferrer nofollow\"",
                        "The table wobbles &amp; nobody cares.");
    }

    @ParameterizedTest
    @Rule("S4-9")
    @CsvSource(delimiter = '|', textBlock = """
            link       | javascript:alert(1)                     | link
            link       | https://shop.example.org@evil.example/x | link
            link       | reviews.example.org                     | link
            capturedAt | 9998-01-01T00:00:00Z                    | capturedAt
            kind       | RUMOUR                                  | kind
            words      | ' '                                     | words
            stars      | 1                                       | stars
            """)
    void what_is_wrong_is_refused_with_its_field(String field, String value, String named) {
        Map<String, Object> wrong = review();
        wrong.put(field, value);
        lodge(FiledCase.file(staffing), UUID.randomUUID(), wrong)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(startsWith(named)));
    }

    @Test
    void customers_auditors_and_strangers_lodge_none() {
        FiledCase file = FiledCase.file(staffing);
        String path = file.path("postings/" + UUID.randomUUID());
        file.asCustomer()
                .contentType("application/json")
                .body(review())
                .put(path)
                .then()
                .statusCode(403);
        given().contentType("application/json").body(review()).put(path).then().statusCode(401);
        RequestSpecification auditor = FrontDoor.as(staffing.hire(StaffRole.AUDITOR));
        auditor.contentType("application/json").body(review()).put(path).then().statusCode(403);
        file.asCustomer().get(file.path("postings")).then().statusCode(403);
        file(FrontDoor.as(staffing.hire(StaffRole.AUDITOR)), "k", reviewToFile())
                .then()
                .statusCode(403);
    }

    @Test
    @Rule("S0-18")
    void a_customer_says_that_they_told_others_and_may_take_it_back_and_every_mark_stays() {
        FiledCase file = FiledCase.file(staffing);
        String path = file.link() + "/told-others";
        assertThat(customer.open(file.link()).asString()).contains("Did you tell others?");

        customer.submit(path, path, "told", "true", "where", "The village’s group")
                .then()
                .statusCode(303);
        assertThat(deskPage(file)).contains("Told others", "The village’s group");
        assertThat(customer.open(file.link()).asString()).contains("You said that you did.");
        customer.submit(path, path, "where", "").then().statusCode(303);

        assertThat(customer.open(file.link()).asString()).doesNotContain("You said that you did.");
        file.asOwner()
                .get(file.path("told-others"))
                .then()
                .body("told", contains(false, true))
                .body("by", contains(nullValue(), nullValue()));
    }

    @Test
    @Rule("S0-18")
    void a_colleague_notes_it_with_their_name_which_the_customer_does_not_read() {
        FiledCase file = FiledCase.file(staffing);
        mark(file.asOwner(), file, true, "Her sister");
        mark(file.asOwner(), file, true, "Her sister");

        file.asOwner()
                .get(file.path("told-others"))
                .then()
                .body("", hasSize(1))
                .body("[0].by", equalTo(file.owner().name()));
        file.asCustomer()
                .get(file.path("told-others"))
                .then()
                .body("[0].where", equalTo("Her sister"))
                .body("[0].by", nullValue());
        FiledCase another = FiledCase.file(staffing);
        another.asCustomer().get(file.path("told-others")).then().statusCode(404);
    }

    @Test
    @Rule("L-42")
    void where_it_stands_and_what_it_says_is_erased_with_the_case() {
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        file.act(file.asCustomer(), "confirmation", Map.of());
        lodge(file, UUID.randomUUID(), review());
        mark(file.asOwner(), file, true, "Mr Kask");

        file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail; no rule wants it kept"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(200);

        file.asOwner()
                .get(file.path("postings"))
                .then()
                .body("[0].link", nullValue())
                .body("[0].words", nullValue())
                .body("[0].kind", equalTo("REVIEW"));
        file.asOwner()
                .get(file.path("told-others"))
                .then()
                .body("[0].told", equalTo(true))
                .body("[0].where", nullValue());
        assertThat(deskPage(file)).doesNotContain("Mr Kask", "reviews.example.org");
    }

    @Test
    void the_service_may_add_marks_and_postings_and_change_none() {
        for (String table : new String[] {"posting", "told_others", "fairness_answer", "compliment_passing"}) {
            long rights = jdbi.withHandle(handle -> handle.createQuery("""
                            SELECT count(*) FROM information_schema.role_table_grants
                            WHERE grantee = 'amends_app' AND table_name = :table AND privilege_type NOT IN ('SELECT', 'INSERT')
                            """)
                    .bind("table", table)
                    .mapTo(Long.class)
                    .one());
            assertThat(rights).as(table).isZero();
        }
    }

    @Test
    @Rule("S4-9")
    void a_colleague_files_a_review_on_a_page_and_lodges_another_at_its_case() {
        Page desk = windows.signedIn(staffing.hire(StaffRole.AGENT));
        desk.navigate("/desk/postings");
        Browser.assertAccessible(desk);
        Browser.shoot(desk, "postings");
        desk.fill("#link", "reviews.example.org/1");
        desk.fill("#words", "It wobbles.");
        desk.click("main button.primary");
        assertThat(desk.locator(".summary").textContent())
                .contains("Choose what it is.", "Copy the whole address", "Say when you saw it", "Write the name");
        assertThat(desk.inputValue("#words")).isEqualTo("It wobbles.");
        Browser.assertAccessible(desk);
        desk.selectOption("#kind", "POST");
        desk.fill("#link", LINK);
        desk.fill("#captured", "2026-01-05T12:30");
        desk.fill("#name", "wobbly_table");
        desk.click("main button.primary");
        assertThat(desk.locator("main").textContent()).contains("The case is filed", "/c/amc_");
        Browser.assertAccessible(desk);

        desk.click("main a.num");
        assertThat(desk.locator("section[aria-labelledby=h-pu]").textContent())
                .contains("Post", "The case began with it", LINK);
        desk.click("section[aria-labelledby=h-pu] a:has-text('Reviews, posts, told others')");
        desk.selectOption("#kind", "REVIEW");
        desk.fill("#link", "https://example.org/" + Duration.ofDays(1));
        desk.fill("#captured", "2026-01-06T12:30");
        desk.click("section[aria-labelledby=h-po] button.primary");
        desk.check("input[name=told]");
        desk.fill("#where", "A forum");
        desk.click("section[aria-labelledby=h-to] button");
        Browser.assertAccessible(desk);
        Browser.assertNothingToScrollSideways(desk);
        Browser.shoot(desk, "publicity");
        assertThat(desk.locator("main").textContent()).contains("https://example.org/PT24H", "A forum");
    }
}
