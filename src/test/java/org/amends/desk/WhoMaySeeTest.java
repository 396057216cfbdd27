package org.amends.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.deadline.EscalationSweep;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and do what, and what the escalation report says. */
@QuarkusTest
class WhoMaySeeTest {

    @Inject
    Staffing staffing;

    @Inject
    EscalationSweep sweep;

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk", "/desk/team", "/desk/hand-overs", "/desk/case/C-7K4M-92QX-3", "/reports/escalations"})
    void a_stranger_is_led_to_the_sign_in(String path) {
        assertThat(given().redirects()
                        .follow(false)
                        .header("Accept", "text/html")
                        .get(path)
                        .header("Location"))
                .contains("/sign-in?next=");
    }

    @Test
    void an_agent_may_not_see_the_report_and_an_auditor_only_reads() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        String reference = Complaints.filed(agent, staffing.hire(StaffRole.MANAGER));
        assertThat(Clerk.of(agent).open("/reports/escalations").statusCode()).isEqualTo(403);
        Clerk auditor = Clerk.of(staffing.hire(StaffRole.AUDITOR));
        assertThat(auditor.open("/reports/escalations").statusCode()).isEqualTo(200);
        String page = auditor.open("/desk/case/" + reference).asString();
        assertThat(page).contains(Complaints.WORDS).doesNotContain("action=\"/desk/case/");
        assertThat(auditor.submit(reference, "notes", Map.of("note-words", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everybody_arrives_at_a_page_that_is_open_to_them_and_is_led_to_no_other() {
        Complaints.filed(staffing.hire(StaffRole.AGENT), staffing.hire(StaffRole.MANAGER));
        Clerk administrator = Clerk.of(staffing.hire(StaffRole.ADMIN));
        assertThat(administrator.open("/desk").statusCode()).isEqualTo(200);
        assertThat(administrator.open("/desk").asString())
                .contains("You are signed in")
                .doesNotContain("href=\"/desk/team\"", "href=\"/reports");
        Clerk auditor = Clerk.of(staffing.hire(StaffRole.AUDITOR));
        assertThat(auditor.open("/desk").header("Location")).endsWith("/reports/escalations");
        assertThat(auditor.open("/reports/escalations").asString()).doesNotContain("href=\"/desk/team\"");
        assertThat(Clerk.of(staffing.hire(StaffRole.AGENT))
                        .open("/reports/escalations")
                        .asString())
                .contains("Your role does not open this page", "href=\"/desk\"");
    }

    @Test
    void every_view_of_the_queue_says_how_many_cases_it_has() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        Complaints.filed(agent, manager);
        Complaints.filed(agent, manager);
        assertThat(Clerk.of(agent).open("/desk").asString())
                .contains("Needs me <span class=\"num\">2</span>", "Waiting for customer <span class=\"num\">0</span>");
    }

    @Test
    @Rule("S2-17")
    void what_is_late_is_on_the_report_and_in_its_file_and_a_manager_accepts_it_with_a_deed() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String reference = Complaints.begun(agent, manager);
        Clerk.of(agent)
                .submit(
                        reference,
                        "promises",
                        Map.of(
                                "promise-what",
                                "Call Anna",
                                "promise-by",
                                Complaints.local(Duration.ofMinutes(30)),
                                "promise-earlyReason",
                                "I ring at once"));
        assertThat(sweep.run(Duration.ofHours(1))).isPositive();
        Clerk clerk = Clerk.of(manager);
        String file = clerk.open("/desk/case/" + reference).asString();
        assertThat(file).contains("1 promise broken", "Accept with a deed");
        int deadline = Complaints.read(manager, reference).path("escalations[0].deadline");
        String action = "deadlines/" + deadline + "/escalations/0/acceptance";
        String form = "rung-" + deadline + "-0";
        assertThat(clerk.submit(reference, action, Map.of(form + "-plan", "Liis calls"))
                        .asString())
                .contains("<a href=\"#" + form + "-deed\"", "Liis calls");
        Map<String, String> deed = Map.of(
                form + "-deed", "CONFIRM_OWNER",
                form + "-plan", "Liis calls",
                form + "-by", Complaints.local(Duration.ofHours(2)));
        assertThat(clerk.submit(reference, action, deed).statusCode()).isEqualTo(303);
    }

    @Test
    void the_file_has_exactly_the_rows_of_the_screen() throws IOException {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        String reference = Complaints.filed(agent, manager);
        Instant soon = Instant.now().plusSeconds(1);
        Complaints.act(
                agent,
                reference,
                "promises",
                Map.of("what", "Call Anna", "by", soon.toString(), "earlyReason", "I ring at once"));
        Clerk clerk = Clerk.of(manager);
        String screen = clerk.open("/reports/escalations").asString();
        while (!screen.contains(reference) && Instant.now().isBefore(soon.plusSeconds(20))) {
            screen = clerk.open("/reports/escalations").asString();
        }
        List<CSVRecord> file = CSVParser.parse(
                        clerk.open("/reports/escalations.csv").asString(),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        List<String> rows = List.of(screen.split("<tr role=\"row\">")).stream()
                .filter(row -> row.contains("data-l=\"Late by\""))
                .toList();
        assertThat(screen).contains(reference, "late; none reached the duty manager");
        assertThat(rows).hasSameSizeAs(file);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = file.get(i);
            assertThat(rows.get(i))
                    .contains(
                            row.get("Number"), row.get("Case"), row.get("Owed by"), row.get("Team"), row.get("Reached"))
                    .contains(row.get("Rung"), row.get("Accepted by"));
        }
    }
}
