package org.amends.report.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.amends.Rule;
import org.amends.casefile.TeamCases;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.report.scope.LongTable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A house of more teams than a page has room for. */
@QuarkusTest
class RowsPageTest {

    @Inject
    Staffing staffing;

    @Inject
    @All
    List<LongTable<?>> tables;

    private static boolean furnished;

    private StaffMember manager;

    @BeforeEach
    void more_teams_than_a_page_shows() {
        manager = staffing.hire(StaffRole.MANAGER);
        if (!furnished) {
            furnished = true;
            StaffMember lead = staffing.hire(StaffRole.LEAD);
            for (int i = 0; i <= LongTable.SHOWN; i++) {
                TeamCases.file(staffing.team(lead, manager, 2));
            }
        }
    }

    private RequestSpecification reader() {
        return FrontDoor.session(FrontDoor.signedIn(manager));
    }

    private Document page(String address) {
        return Jsoup.parse(
                reader().get(address).then().statusCode(200).extract().asString());
    }

    /** What a page shows of a table, and of the pages behind it. */
    private List<String> teams(String report, String table) {
        List<String> teams = new ArrayList<>();
        Element sheet = page(report)
                .select("section:has(a[download][href*='/" + table + ".csv'])")
                .get(0);
        while (true) {
            List<String> rows = sheet.select("tbody tr td:first-child").eachText();
            assertThat(rows).hasSizeBetween(1, LongTable.SHOWN);
            teams.addAll(rows);
            Element more = sheet.selectFirst("a[href*='/reports/rows/" + table + "']");
            if (more == null) {
                return teams;
            }
            assertThat(sheet.text()).contains("There are more rows; the files have them all.");
            sheet = page(more.attr("href")).select("section:has(table)").get(0);
        }
    }

    private List<String> inFile(String table) {
        String file = reader().get("/reports/" + table + ".csv").asString();
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file))) {
            return rows.stream().map(row -> row.get(0)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Rule("S1-22")
    void a_report_shows_the_teams_that_matter_most_and_leads_to_all_others_in_the_order_of_its_file() {
        assertThat(teams("/reports/workload", "workload"))
                .hasSizeGreaterThan(LongTable.SHOWN)
                .containsExactlyElementsOf(inFile("workload"));
        assertThat(teams("/reports/silence", "silence-by-team"))
                .hasSizeGreaterThan(LongTable.SHOWN)
                .containsExactlyInAnyOrderElementsOf(inFile("silence-by-team"));
    }

    @Test
    void teams_with_more_work_for_their_people_come_before_teams_with_less() {
        List<Integer> loads = page("/reports/workload")
                .select("section:has(a[download][href*='/workload.csv']) tbody td[data-l=Load]")
                .eachText()
                .stream()
                .map(load -> load.equals("–") ? Integer.MAX_VALUE : Integer.parseInt(load.replaceAll("[^0-9]", "")))
                .toList();
        assertThat(loads).hasSize(LongTable.SHOWN).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    /** Of a team that it was narrowed to as well, and each stands under its own report in the menu. */
    @Test
    void every_long_table_has_a_page_of_its_own_with_the_way_back() {
        assertThat(tables).hasSizeGreaterThan(8);
        for (LongTable<?> table : tables) {
            Document page = page("/reports/rows/" + table.name() + "?days=30");
            assertThat(page.select("main .group [aria-current=page]").eachAttr("href"))
                    .as(table.name())
                    .containsExactly("/reports/" + table.report());
            assertThat(page.select("main a[href='/reports/" + table.report() + "?days=30']"))
                    .as(table.name())
                    .hasSize(1);
        }
    }

    @Test
    void a_table_that_is_not_long_and_a_position_that_is_none_are_refused() {
        reader().get("/reports/rows/causes").then().statusCode(404);
        reader().get("/reports/rows/workload?after=nowhere").then().statusCode(400);
        FrontDoor.session(FrontDoor.signedIn(staffing.hire(StaffRole.AGENT)))
                .get("/reports/rows/workload")
                .then()
                .statusCode(403);
    }
}
