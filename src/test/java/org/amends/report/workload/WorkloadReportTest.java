package org.amends.report.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.TeamCases;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.web.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a team of its own, so that its figures are known. */
@QuarkusTest
class WorkloadReportTest {

    private static final String REPORT = "/api/v1/reports/workload";

    @Inject
    Staffing staffing;

    private StaffMember lead;
    private StaffMember manager;
    private UUID team;
    private StaffMember agent;

    @BeforeEach
    void hire() {
        lead = staffing.hire(StaffRole.LEAD);
        manager = staffing.hire(StaffRole.MANAGER);
        team = staffing.team(lead, manager, 2);
        agent = staffing.hireInto(team, StaffRole.AGENT);
    }

    private JsonPath figures() {
        return FrontDoor.as(manager)
                .get(REPORT + "?team=" + team)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @Rule("S1-22")
    void overload_is_a_need_of_staff_that_explains_itself() {
        for (int i = 0; i < 5; i++) {
            TeamCases.file(team);
        }
        JsonPath figures = figures();

        assertThat(figures.getInt("teams[0].open")).isEqualTo(5);
        assertThat(figures.getInt("teams[0].people")).isEqualTo(1);
        assertThat(figures.getInt("teams[0].loadPercent")).isEqualTo(250);
        assertThat(figures.getInt("teams[0].needed")).isEqualTo(3);
        assertThat(figures.getInt("teams[0].missing")).isEqualTo(2);
        assertThat(figures.getInt("teams[0].hoursAbove")).isEqualTo(1);
        assertThat(figures.getInt("teams[0].arrived")).isEqualTo(5);
        assertThat(figures.getInt("weeks[4].arrived")).isEqualTo(5);
        assertThat(figures.getInt("weeks[4].growth")).isEqualTo(5);
        String page = page("/reports/workload?team=" + team);
        assertThat(page)
                .contains("2 more people are needed for what is open")
                .contains("5 open, at most 2 a person: 3 needed, 1 here, 2 more to hire or to lend");
    }

    @Test
    @Rule("S1-22")
    void what_is_closed_leaves_the_load_and_every_number_opens_its_cases() {
        String open = TeamCases.file(team).path("reference");
        Response other = TeamCases.file(team);
        String closed = other.path("reference");
        TeamCases.withdraw(other, manager);
        JsonPath figures = figures();

        assertThat(figures.getInt("teams[0].open")).isEqualTo(1);
        assertThat(figures.getInt("teams[0].closed")).isEqualTo(1);
        assertThat(figures.getInt("weeks[4].growth")).isEqualTo(1);
        assertThat(cases("OPEN")).contains(open).doesNotContain(closed);
        assertThat(cases("ARRIVED")).contains(open, closed);
        assertThat(cases("CLOSED")).contains(closed).doesNotContain(open);
        assertThat(page("/reports/workload/cases?which=CLOSED&team=" + team)).contains(closed);
        FrontDoor.session(FrontDoor.signedIn(manager))
                .get("/reports/workload/cases?which=CAUSE")
                .then()
                .statusCode(400);
    }

    @Test
    @Rule("S1-22")
    void who_has_more_than_the_limit_is_named_to_be_helped_and_not_ranked() {
        StaffMember second = staffing.hireInto(team, StaffRole.AGENT);
        for (int i = 0; i < 5; i++) {
            TeamCases.own(TeamCases.file(team), agent, manager);
        }
        for (int i = 0; i < 3; i++) {
            TeamCases.own(TeamCases.file(team), second, manager);
        }
        JsonPath figures = figures();

        assertThat(figures.getInt("teams[0].aboveLimit")).isEqualTo(2);
        assertThat(figures.<String>getList("aboveLimit.name"))
                .containsExactlyInAnyOrder(agent.name(), second.name())
                .isSorted();
        assertThat(FrontDoor.session(FrontDoor.signedIn(manager))
                        .get("/reports/above-limit.csv?team=" + team)
                        .asString())
                .contains(agent.name() + ",5,2", second.name() + ",3,2");
    }

    @Test
    void a_week_is_said_in_the_words_of_its_reader_and_as_short_on_the_axis() {
        LocalDate monday = LocalDate.parse(figures().getString("weeks[0].monday"));
        String week = Moments.day(monday.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC, Locale.ENGLISH);

        assertThat(page("/reports/workload")).contains(">" + Moments.dayOfMonth(monday, Locale.ENGLISH) + "</text>");
        assertThat(page("/reports/workload/cases?which=ARRIVED&week=" + monday))
                .contains("Week from: " + week)
                .doesNotContain(">" + monday)
                .doesNotContain(": " + monday);
    }

    @Test
    void agents_do_not_read_it() {
        FrontDoor.as(agent).get(REPORT).then().statusCode(403);
        FrontDoor.as(agent).get("/api/v1/reports/workload.csv").then().statusCode(403);
    }

    private String cases(String which) {
        return FrontDoor.as(manager)
                .get(REPORT + "/cases?which=" + which + "&team=" + team)
                .then()
                .statusCode(200)
                .body(containsString("items"))
                .extract()
                .asString();
    }

    private String page(String path) {
        return FrontDoor.session(FrontDoor.signedIn(manager)).get(path).asString();
    }
}
