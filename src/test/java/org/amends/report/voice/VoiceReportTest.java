package org.amends.report.voice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amends.Rule;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseReference;
import org.amends.casefile.FiledCase;
import org.amends.casefile.Result;
import org.amends.customer.CustomerForm;
import org.amends.identity.FrontDoor;
import org.amends.lifecycle.Command;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What customers say, good and bad side by side, and every number opens their words. */
@QuarkusTest
class VoiceReportTest {

    @RegisterExtension
    static final Browser windows = new Browser();

    private static final String PATH = "/api/v1/reports/voice";

    @Inject
    Staffing staffing;

    @Inject
    CaseCommands commands;

    @Inject
    Jdbi jdbi;

    private StaffMember manager() {
        return staffing.hire(StaffRole.MANAGER);
    }

    private JsonPath figures() {
        Response answer = FrontDoor.as(manager()).get(PATH);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static void thank(String words) {
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("words", words, "language", "en"))
                .post("/api/v1/compliments")
                .then()
                .statusCode(201);
    }

    private static void say(FiledCase file, String fairness, String words) {
        String page = file.link() + "/fairness";
        new CustomerForm()
                .submit(page, page, "fairness", fairness, "fairWords", words)
                .then()
                .statusCode(303);
    }

    private String review(String words) {
        return FrontDoor.as(manager())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind", "REVIEW",
                        "link", "https://reviews.example.org/1",
                        "capturedAt", "2026-01-05T10:30:00Z",
                        "words", words,
                        "contact", Map.of("name", "wobbly_table", "language", "en")))
                .post("/api/v1/postings")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private static long weekly(JsonPath figures, String name) {
        return figures.getLong("weeks[0]." + name);
    }

    private static long fair(JsonPath figures, String stage, String name) {
        return figures.getLong("fairness.find { it.stage == '" + stage + "' }." + name);
    }

    @Test
    @Rule("S1-1")
    void what_is_held_against_a_thousand_orders_is_said_once_at_the_head_of_its_column() {
        String page = FrontDoor.session(FrontDoor.signedIn(manager()))
                .get("/reports/voice")
                .asString();
        String table = Jsoup.parse(page)
                .select("section:has(a[download][href*='/voice-weeks.csv']) table")
                .text();
        assertThat(table.split("Complaints per 1,000 orders", -1)).as(table).hasSize(2);
    }

    @Test
    @Rule("S0-18")
    @Rule("S4-2")
    @Rule("S4-9")
    void complaints_and_thanks_stand_side_by_side_with_what_was_told_to_others_and_came_from_outside() {
        JsonPath before = figures();
        FiledCase complaint = FiledCase.file(staffing);
        thank("They came on a Sunday");
        complaint
                .asCustomer()
                .contentType("application/json")
                .body(Map.of("told", true, "where", "The village’s group"))
                .put(complaint.path("told-others"));
        String outside = review("It wobbles, one star");

        JsonPath after = figures();

        assertThat(weekly(after, "complaints")).isEqualTo(weekly(before, "complaints") + 2);
        assertThat(weekly(after, "compliments")).isEqualTo(weekly(before, "compliments") + 1);
        assertThat(weekly(after, "toldOthers")).isEqualTo(weekly(before, "toldOthers") + 1);
        assertThat(weekly(after, "outside")).isEqualTo(weekly(before, "outside") + 1);
        String week = "week=" + after.getString("weeks[0].monday");
        cases("OUTSIDE", week).then().body("items[0].reference", equalTo(outside));
        cases("OUTSIDE", week).then().body("items[0].words", equalTo("It wobbles, one star"));
        cases("TOLD_OTHERS", week).then().body("items[0].reference", equalTo(complaint.reference()));
        cases("TOLD_OTHERS", week).then().body("items[0].words", equalTo("The village’s group"));
        cases("COMPLAINTS", week + "&limit=500").then().body("items.reference", hasItem(complaint.reference()));
        FrontDoor.as(manager())
                .get(PATH + "/compliments?" + week)
                .then()
                .body("items[0].words", equalTo("They came on a Sunday"));
        cases("OUTSIDE", "week=2020-01-06").then().body("items.size()", equalTo(0));
    }

    private Response cases(String matter, String narrowed) {
        return FrontDoor.as(manager()).get(PATH + "/cases?matter=" + matter + "&" + narrowed);
    }

    @Test
    @Rule("S0-18")
    void a_mark_that_was_taken_back_counts_no_more() {
        FiledCase file = FiledCase.file(staffing);
        long before = weekly(figures(), "toldOthers");
        for (boolean told : new boolean[] {true, false}) {
            file.asCustomer()
                    .contentType("application/json")
                    .body(Map.of("told", told))
                    .put(file.path("told-others"));
        }

        assertThat(weekly(figures(), "toldOthers")).isEqualTo(before);
        cases("TOLD_OTHERS", "limit=500").then().body("items.reference", not(hasItem(file.reference())));
    }

    @Test
    @Rule("S2-1")
    @Rule("S4-2")
    void answers_are_counted_by_stage_with_how_many_were_asked_and_open_their_words() {
        JsonPath before = figures();
        FiledCase silent = FiledCase.file(staffing).acknowledged();
        FiledCase cheated = FiledCase.file(staffing).acknowledged();
        say(cheated, "VALUED", "");
        say(cheated, "CHEATED", "=Nobody called");

        JsonPath after = figures();

        assertThat(fair(after, "ACKNOWLEDGED", "asked")).isEqualTo(fair(before, "ACKNOWLEDGED", "asked") + 2);
        assertThat(fair(after, "ACKNOWLEDGED", "answered")).isEqualTo(fair(before, "ACKNOWLEDGED", "answered") + 1);
        assertThat(fair(after, "ACKNOWLEDGED", "cheated")).isEqualTo(fair(before, "ACKNOWLEDGED", "cheated") + 1);
        assertThat(fair(after, "ACKNOWLEDGED", "valued")).isEqualTo(fair(before, "ACKNOWLEDGED", "valued"));
        assertThat(fair(after, "DECIDED", "asked")).isEqualTo(fair(before, "DECIDED", "asked"));
        FrontDoor.as(manager())
                .get(PATH + "/answers?stage=ACKNOWLEDGED&fairness=CHEATED&limit=1")
                .then()
                .body("items[0].reference", equalTo(cheated.reference()))
                .body("items[0].words", equalTo("=Nobody called"));
        cases("ASKED", "stage=ACKNOWLEDGED&limit=500")
                .then()
                .body("items.reference", hasItem(silent.reference()))
                .body("items.reference", hasItem(cheated.reference()));
        cases("ASKED", "stage=DECIDED&limit=500").then().body("items.reference", not(hasItem(silent.reference())));
    }

    @Test
    void the_database_and_the_service_know_the_same_stages() {
        FiledCase file = FiledCase.file(staffing).owing();
        file.act(file.asOwner(), "remedies/1/proof", FiledCase.proof());
        file.act(file.asCustomer(), "confirmation", Map.of());

        List<String> stages = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT s.stage FROM closed_stage s JOIN case_file c ON c.id = s.case_id
                        WHERE c.reference = :reference ORDER BY s.seq
                        """)
                .bind("reference", file.reference())
                .mapTo(String.class)
                .list());

        assertThat(stages).containsExactly("ACKNOWLEDGED", "DECIDED", "PUT_RIGHT");
    }

    @Test
    @Rule("S2-1")
    void the_time_to_the_first_letter_of_a_person_stands_apart_with_its_median_and_ninetieth() {
        JsonPath before = figures();
        FiledCase waiting = FiledCase.file(staffing);
        FiledCase contacted = FiledCase.file(staffing).acknowledged();

        JsonPath after = figures();

        assertThat(after.<Object>get("firstContact[0].monday")).isNull();
        assertThat(after.getLong("firstContact[0].complaints"))
                .isEqualTo(before.getLong("firstContact[0].complaints") + 2);
        assertThat(after.getLong("firstContact[0].contacted"))
                .isEqualTo(before.getLong("firstContact[0].contacted") + 1);
        assertThat(after.getLong("firstContact[0].median"))
                .isLessThanOrEqualTo(after.getLong("firstContact[0].ninetieth"));
        Response open = cases("CONTACTED", "limit=500");
        open.then()
                .body("items.reference", hasItem(contacted.reference()))
                .body("items.reference", not(hasItem(waiting.reference())));
        assertThat(open.<Integer>path(
                        "items.find { it.reference == '" + contacted.reference() + "' }.firstContactMinutes"))
                .isBetween(0, 5);
    }

    @Test
    @Rule("S2-1")
    void a_letter_that_came_back_was_no_contact_until_another_one_arrived() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        JsonPath before = figures();

        cameBack(file);

        assertThat(contacted(figures())).isEqualTo(contacted(before) - 1);
        cases("CONTACTED", "limit=500").then().body("items.reference", not(hasItem(file.reference())));

        file.acknowledged();

        assertThat(contacted(figures())).isEqualTo(contacted(before));
        cases("CONTACTED", "limit=500").then().body("items.reference", hasItem(file.reference()));
    }

    /** The last thing that happened to the case was a letter. */
    private void cameBack(FiledCase file) {
        int letter = file.read().path("version");
        CaseCommands.Demand demand = CaseCommands.Demand.bySystem(new CaseReference(file.reference()));
        assertThat(commands.execute(demand, known -> new Command.Bounce(letter, "550 no such user")))
                .isInstanceOf(Result.Done.class);
        assertThat(file.read().<String>path("status")).isEqualTo("RECEIVED");
    }

    private static long contacted(JsonPath figures) {
        return figures.getLong("firstContact[0].contacted");
    }

    @Test
    @Rule("S1-1")
    void a_week_has_the_orders_of_which_it_speaks_and_none_where_none_is_known() {
        VoiceWeek known = VoiceWeek.of(LocalDate.of(2026, 11, 23), 12, 7, 0, 0, 1_840);
        VoiceWeek unknown = VoiceWeek.empty(LocalDate.of(2026, 11, 23));

        assertThat(known.complaintsPerThousandOrders()).hasToString("Optional[6.5]");
        assertThat(known.complimentsPerThousandOrders()).hasToString("Optional[3.8]");
        assertThat(List.of(unknown.complaintsPerThousandOrders(), unknown.complimentsPerThousandOrders()))
                .containsOnly(Optional.empty());
        JsonPath figures = figures();
        long orders = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM shop_order
                        WHERE date_trunc('week', concluded_at AT TIME ZONE :zone) = CAST(:monday AS date)
                        """)
                .bind("zone", "Europe/Tallinn")
                .bind("monday", figures.getString("weeks[1].monday"))
                .mapTo(Long.class)
                .one());
        assertThat(figures.getLong("weeks[1].orders")).isEqualTo(orders);
    }

    @Test
    @Rule("S0-2")
    @Rule("S0-5")
    void every_number_of_the_page_opens_its_cases_and_nothing_is_by_person_or_in_money() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        say(file, "CHEATED", "Nobody <called>");
        thank("They came on a Monday");
        String session = FrontDoor.signedIn(manager());

        String page = FrontDoor.session(session).get("/reports/voice").asString();

        assertThat(page)
                .contains("The voice of customers", "Time to the first contact")
                .doesNotContain("€", "EUR");
        assertThat(page).doesNotContain(file.owner().id().toString());
        assertThat(FrontDoor.as(manager()).get(PATH).asString())
                .doesNotContain(file.owner().name(), "owner", "person", "score", "saved");
        List<String> opened = Pattern.compile("href=\"(/reports/voice/[a-z-]+[^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertThat(opened)
                .anyMatch(link -> link.startsWith("/reports/voice/complaints?week="))
                .anyMatch(link -> link.startsWith("/reports/voice/compliments?week="))
                .anyMatch(link -> link.startsWith("/reports/voice/told-others?week="))
                .anyMatch(link -> link.startsWith("/reports/voice/outside?week="))
                .contains("/reports/voice/asked?stage=ACKNOWLEDGED", "/reports/voice/contacted")
                .contains("/reports/voice/answers?stage=ACKNOWLEDGED&fairness=CHEATED");
        for (String link : opened) {
            FrontDoor.session(session).get(link).then().statusCode(200);
        }
        assertThat(FrontDoor.session(session)
                        .get("/reports/voice/answers?stage=ACKNOWLEDGED&fairness=CHEATED")
                        .asString())
                .contains("Nobody &lt;called&gt;", "/desk/case/" + file.reference());
    }

    @Test
    void each_table_is_a_file_and_says_what_its_page_says() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        say(file, "CHEATED", "=Nobody called");
        thank("=They came on a Tuesday");

        for (String table : List.of(
                "voice-weeks",
                "voice-fairness",
                "voice-first-contact",
                "voice-answers",
                "voice-compliments",
                "voice-complaints",
                "voice-told-others",
                "voice-outside",
                "voice-contacted",
                "voice-asked")) {
            for (String ending : List.of("csv", "xlsx", "pdf")) {
                FrontDoor.as(manager())
                        .get("/api/v1/reports/" + table + "." + ending)
                        .then()
                        .statusCode(200);
            }
        }
        assertThat(FrontDoor.as(manager())
                        .get("/api/v1/reports/voice-answers.csv")
                        .asString())
                .contains(file.reference(), "'=Nobody called");
        assertThat(FrontDoor.as(manager())
                        .get("/api/v1/reports/voice-compliments.csv")
                        .asString())
                .contains("'=They came on a Tuesday");
    }

    @Test
    void only_who_reads_reports_reads_it_and_what_is_unknown_is_said() {
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(PATH).then().statusCode(403);
        FrontDoor.as(manager()).get(PATH + "?stage=HALF_WAY").then().statusCode(400);
        FrontDoor.as(manager()).get(PATH + "/answers?after=x").then().statusCode(400);
        FrontDoor.as(manager()).get(PATH + "/cases?after=x").then().statusCode(400);
        FrontDoor.session(FrontDoor.signedIn(manager()))
                .get("/reports/voice/persons")
                .then()
                .statusCode(404);
    }

    @Test
    @Rule("S4-2")
    void it_is_among_the_reports_and_can_be_read_by_everybody() {
        say(FiledCase.file(staffing).acknowledged(), "NEUTRAL", "Neither good nor bad");
        Page page = windows.signedIn(manager());
        page.navigate("/reports/escalations");
        page.click("main .reports >> text=What customers say");
        assertThat(page.locator("h1").textContent()).isEqualTo("The voice of customers");
        Browser.assertAccessible(page);
        Browser.assertNothingToScrollSideways(page);
        Browser.shoot(page, "voice");
        page.navigate("/reports/voice/answers");
        assertThat(page.locator("main").textContent()).contains("Neither good nor bad");
        Browser.assertAccessible(page);
        Browser.shoot(page, "voice-answers");
    }
}
