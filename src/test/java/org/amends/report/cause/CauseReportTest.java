package org.amends.report.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** What went wrong, as it was said last; nobody else files while a test runs. */
@QuarkusTest
class CauseReportTest {

    private static final String REPORT = "/api/v1/reports/causes";

    @Inject
    Staffing staffing;

    private JsonPath figures(FiledCase file) {
        return file.asManager().get(REPORT).then().statusCode(200).extract().jsonPath();
    }

    private long cases(FiledCase file, String cause) {
        return figures(file).getLong("causes.find { it.cause == '" + cause + "' }.cases");
    }

    private static List<String> behind(FiledCase file, String query) {
        return file.asManager()
                .get(REPORT + "/cases?limit=500&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.reference");
    }

    @Test
    @Rule("S1-4")
    void a_case_counts_by_the_cause_that_was_said_last_and_before_that_as_not_coded() {
        FiledCase file = FiledCase.file(staffing);
        long missing = cases(file, "NONE");
        assertThat(behind(file, "cause=NONE")).contains(file.reference());
        long silent = cases(file, "NO_ANSWER");
        long shoddy = cases(file, "SHODDY_OR_FAKE");

        file.act(file.asOwner(), "cause", Map.of("cause", "NO_ANSWER"));
        assertThat(cases(file, "NO_ANSWER")).isEqualTo(silent + 1);
        assertThat(cases(file, "NONE")).isEqualTo(missing - 1);
        file.act(file.asOwner(), "cause", Map.of("cause", "SHODDY_OR_FAKE"));
        assertThat(cases(file, "NO_ANSWER")).isEqualTo(silent);
        assertThat(cases(file, "SHODDY_OR_FAKE")).isEqualTo(shoddy + 1);
        assertThat(behind(file, "cause=SHODDY_OR_FAKE")).contains(file.reference());
        assertThat(behind(file, "cause=NO_ANSWER")).doesNotContain(file.reference());
        assertThat(behind(file, "cause=NONE")).doesNotContain(file.reference());
    }

    @Test
    @Rule("S1-4")
    void the_months_add_up_and_each_opens_its_cases() {
        FiledCase file = FiledCase.file(staffing);
        file.act(file.asOwner(), "cause", Map.of("cause", "HARD_TO_REACH"));
        JsonPath figures = figures(file);
        List<Integer> months = figures.getList("causes.find { it.cause == 'HARD_TO_REACH' }.months");
        String month = figures.getString("months[11]");

        assertThat(figures.<String>getList("months")).hasSize(12);
        assertThat(months.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(figures.getInt("causes.find { it.cause == 'HARD_TO_REACH' }.cases"));
        assertThat(behind(file, "cause=HARD_TO_REACH&month=" + month))
                .hasSize(months.get(11))
                .contains(file.reference());
        String before = YearMonth.from(Instant.now().atZone(ZoneOffset.UTC))
                .minusMonths(3)
                .toString();
        assertThat(behind(file, "cause=HARD_TO_REACH&month=" + before)).doesNotContain(file.reference());
    }

    @Test
    void the_page_the_file_and_the_answer_to_programs_say_the_same() {
        FiledCase file = FiledCase.file(staffing);
        file.act(file.asOwner(), "cause", Map.of("cause", "LIED_TO"));
        long cases = cases(file, "LIED_TO");
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.MANAGER));

        FrontDoor.session(session)
                .get("/reports/causes")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/reports/causes/cases?cause=LIED_TO\">" + cases + "</a>"))
                .body(containsString("Not yet coded"))
                .body(containsString("<svg class=\"chart\""));
        assertThat(FrontDoor.session(session).get("/reports/causes.csv").asString())
                .contains("They were lied to,9," + cases + ",");
        FrontDoor.session(session)
                .get("/reports/causes/cases?cause=LIED_TO")
                .then()
                .statusCode(200)
                .body(containsString(file.reference()));
        FrontDoor.session(session).get("/reports/causes?cause=BAD_MOOD").then().statusCode(equalTo(400));
        FrontDoor.session(session)
                .get("/reports/causes/cases?month=soon")
                .then()
                .statusCode(equalTo(400));
        FrontDoor.session(session).get("/reports/moods.csv").then().statusCode(equalTo(404));
    }

    @Test
    void agents_do_not_read_it() {
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(REPORT).then().statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(REPORT + ".csv").then().statusCode(403);
    }
}
