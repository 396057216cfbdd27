package org.amends.report.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.channel.HelpLine;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** What cases cost their customers, as it is counted while it happens. */
@QuarkusTest
class EffortReportTest {

    @Inject
    Staffing staffing;

    private static Map<String, Object> counted(FiledCase file) {
        Response cases = file.asManager().get("/api/v1/reports/effort/cases?limit=500&days=1");
        assertThat(cases.statusCode()).as(cases.asString()).isEqualTo(200);
        return cases.path("items.find { it.reference == '" + file.reference() + "' }");
    }

    private static void says(FiledCase file, String words) {
        assertThat(file.act(file.asCustomer(), "answers", Map.of("words", words))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Rule("S1-14")
    void a_case_counts_contacts_chasers_channels_transfers_and_repeats_as_they_happen() {
        FiledCase file = FiledCase.file(staffing).decided();
        int transfers = number(counted(file), "transfers");
        assertThat(counted(file))
                .containsEntry("contacts", 1)
                .containsEntry("chasers", 0)
                .containsEntry("channels", 1)
                .containsEntry("repeats", 0);

        says(file, "The second leg is cracked, too");
        says(file, "Is anybody there?");
        HelpLine line = HelpLine.open(staffing, "PHONE");
        line.missedCallAbout(file.reference());
        file.act(
                file.asManager(),
                "owner",
                Map.of("to", staffing.hire(StaffRole.LEAD).id(), "reason", "She knows these tables"));
        file.act(file.asCustomer(), "decisions/current/contest", Map.of("statement", "One leg is not two legs"));

        Map<String, Object> after = counted(file);
        assertThat(after)
                .as(after.toString())
                .containsEntry("contacts", 5)
                .containsEntry("chasers", 1)
                .containsEntry("channels", 3)
                .containsEntry("repeats", 1);
        assertThat(number(after, "transfers")).isGreaterThan(transfers);
        assertThat(file.read().<Integer>path("chasers")).isEqualTo(1);
    }

    @Test
    @Rule("S1-14")
    void the_case_page_says_the_same_in_its_side_panel() {
        FiledCase file = FiledCase.file(staffing).begun();
        says(file, "The second leg is cracked, too");
        says(file, "Is anybody there?");
        String page =
                Clerk.of(file.owner()).open("/desk/case/" + file.reference()).asString();
        assertThat(page)
                .contains("What it has cost Anna")
                .containsPattern("Times they turned to us</dt><dd>3<")
                .containsPattern("because we were silent</dt><dd>1<");
    }

    @Test
    @Rule("S1-14")
    void the_report_has_the_middle_and_the_ninetieth_of_each_with_n_and_every_number_opens_its_cases() {
        FiledCase file = FiledCase.file(staffing).begun();
        says(file, "The second leg is cracked, too");
        says(file, "Is anybody there?");

        List<Map<String, Object>> lines =
                file.asManager().get("/api/v1/reports/effort?days=1").path("$");

        assertThat(lines)
                .extracting(line -> line.get("effort"))
                .containsExactly("CONTACTS", "CHASERS", "ASKED", "CHANNELS", "TRANSFERS", "REPEATS");
        assertThat(lines).allSatisfy(line -> {
            assertThat(number(line, "cases")).isPositive();
            assertThat(number(line, "median")).isLessThanOrEqualTo(number(line, "ninetieth"));
            assertThat(number(line, "ninetieth")).isLessThanOrEqualTo(number(line, "most"));
        });
        Clerk manager = Clerk.of(staffing.hire(StaffRole.MANAGER));
        String page = manager.open("/reports/effort?days=1").asString();
        assertThat(page).contains("/reports/effort/cases?effort=CHASERS-1&amp;days=1", "Median", "90 of 100");
        assertThat(manager.open("/reports/effort/cases?effort=CHASERS-1&days=1").asString())
                .contains("/desk/case/" + file.reference(), "Times they came after us: 1 or more");
        assertThat(asManager().get("/reports/effort.csv?days=1").asString()).contains("Cases (n)", "Median");
        asManager()
                .get("/api/v1/reports/effort-cases.xlsx?days=1&effort=CHASERS-1")
                .then()
                .statusCode(200);
        asManager().get("/api/v1/reports/effort.pdf?days=1").then().statusCode(200);
    }

    @Test
    void cases_are_filtered_by_how_much_and_come_the_latest_first_page_by_page() {
        FiledCase quiet = FiledCase.file(staffing);
        FiledCase chased = FiledCase.file(staffing).begun();
        says(chased, "The second leg is cracked, too");
        says(chased, "Is anybody there?");
        List<String> found = asManager()
                .get("/api/v1/reports/effort/cases?days=1&effort=CHASERS-1&limit=500")
                .path("items.reference");
        assertThat(found).contains(chased.reference()).doesNotContain(quiet.reference());
        Response first = asManager().get("/api/v1/reports/effort/cases?days=1&limit=1");
        Response second = asManager().get("/api/v1/reports/effort/cases?days=1&limit=1&after=" + first.path("next"));
        assertThat(second.<String>path("items[0].reference")).isNotEqualTo(first.path("items[0].reference"));
    }

    @Test
    void what_says_nothing_is_refused_and_only_who_reads_reports_reads_it() {
        asManager()
                .get("/api/v1/reports/effort/cases?effort=MONEY-2")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("effort"));
        for (StaffRole role : List.of(StaffRole.AGENT, StaffRole.WAREHOUSE, StaffRole.SHOP)) {
            FrontDoor.as(staffing.hire(role))
                    .get("/api/v1/reports/effort")
                    .then()
                    .statusCode(403);
        }
    }

    private RequestSpecification asManager() {
        return FrontDoor.as(staffing.hire(StaffRole.MANAGER));
    }

    private static int number(Map<String, Object> counters, String name) {
        return (int) Objects.requireNonNull(counters.get(name), name);
    }
}
