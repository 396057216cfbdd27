package org.amends.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.deadline.EscalationSweep;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.report.scope.ReportQuery;
import org.amends.report.scope.ReportTable;
import org.amends.report.sheet.Said;
import org.amends.web.Messages;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every report there is, and for one that is added tomorrow. */
@QuarkusTest
class EveryReportTest {

    /** Tables whose rows lead nowhere, each with the reason. Think twice before you add a line. */
    private static final Map<String, String> LEAD_NOWHERE = Map.of(
            "words-and-deeds", "duties of many kinds, which stand on the page of each case",
            "journey-forms",
                    "whoever looks at a form has no case yet, and its steps are counted without anything about them");

    /** Pages in the menu that count no cases. Think twice before you add a line. */
    private static final Set<String> COUNT_NO_CASES = Set.of("/reports/undelivered");

    /** Tables that speak of money, each with the reason. Think twice before you add a line. */
    private static final Map<String, String> MAY_SAY_MONEY = Map.of(
            "causes", "what each cause came to, for accounting",
            "withdrawals", "how many got their money in time, and no sum");

    @Inject
    Staffing staffing;

    @Inject
    EscalationSweep sweep;

    @Inject
    Messages messages;

    @Inject
    @All
    List<ReportTable<?>> tables;

    private Clerk manager;

    @BeforeEach
    void a_manager() {
        manager = Clerk.of(staffing.hire(StaffRole.MANAGER));
    }

    private Document page(String address) {
        Response answer = manager.follow(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    /** Every one of the menu, group by group. */
    private List<String> reports() {
        List<String> reports = page("/reports/escalations").select("main nav .views a").eachAttr("href").stream()
                .flatMap(group -> page(group).select("main nav .group a").eachAttr("href").stream())
                .toList();
        assertThat(reports)
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates()
                .startsWith("/reports/escalations")
                .contains("/reports/effort");
        return reports;
    }

    /** A promise that was broken, a decision that was not agreed with, a withdrawal, a message without an answer. */
    private void furnish() {
        FiledCase file = FiledCase.file(staffing).acknowledged();
        Instant by = Instant.now().plusSeconds(1);
        file.act(
                file.asOwner(),
                "promises",
                Map.of("what", "I call you back", "by", by.toString(), "earlyReason", "I ring at once"));
        file.act(file.asCustomer(), "answers", Map.of("words", "Is anybody there?"));
        FiledCase decided = FiledCase.file(staffing).decided();
        decided.act(decided.asOwner(), "cause", Map.of("cause", "HARD_TO_RETURN"));
        while (Instant.now().isBefore(by.plusMillis(200))) {
            Thread.onSpinWait();
        }
        sweep.run(Duration.ofHours(30));
    }

    /** With its own name and that of its group where the reader is, and its group's others beside it. */
    @Test
    void every_report_stands_in_one_group_and_says_which() {
        for (String report : reports()) {
            Document page = page(report);
            assertThat(page.select("main nav .group [aria-current=page]").eachAttr("href"))
                    .as(report)
                    .containsExactly(report);
            assertThat(page.select("main nav .views [aria-current=true]").eachText())
                    .as(report)
                    .containsExactly(page.select("main nav .group").attr("aria-label"));
            assertThat(page.select("main nav .group a")).as(report).hasSizeBetween(2, 4);
        }
    }

    @Test
    @Rule("S0-2")
    void every_number_tile_leads_to_cases_or_words() {
        furnish();
        int tiles = 0;
        for (String report : reports()) {
            for (Element tile : page(report).select(".kpis .big")) {
                tiles++;
                assertThat(tile.normalName())
                        .as(report + ": " + tile.outerHtml())
                        .isEqualTo("a");
                assertThat(leadsToCases(tile))
                        .as(report + ": " + tile.outerHtml())
                        .isTrue();
            }
        }
        assertThat(tiles).isGreaterThan(5);
    }

    @Test
    @Rule("S0-2")
    void every_row_of_figures_leads_to_cases_or_words() {
        furnish();
        List<String> astray = new ArrayList<>();
        for (String report : reports()) {
            for (Element section : page(report).select("main section:has(table.data):has(a[download])")) {
                String table = Objects.requireNonNull(section.selectFirst("a[download]"))
                        .attr("href")
                        .replaceAll(".*/|\\.csv.*", "");
                Element row = section.selectFirst("tbody tr:has(td.num)");
                if (row != null && !LEAD_NOWHERE.containsKey(table)) {
                    Element link = row.selectFirst("td a");
                    if (link == null || !leadsToCases(link)) {
                        astray.add(report + ": " + table);
                    }
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    /** Of nothing there is nothing to show, but its page opens. */
    private boolean leadsToCases(Element link) {
        Document target = page(link.attr("href"));
        return link.text().equals("0")
                || target.selectFirst("main a[href^=/desk/case/]") != null
                || target.selectFirst("main a[href*=/cases?]") != null
                || target.selectFirst("main .verbatim") != null;
    }

    @Test
    @Rule("S0-5")
    void no_report_and_no_file_ranks_people_or_cases_by_money() {
        assertThat(tables).hasSizeGreaterThan(15);
        Set<String> money = new TreeSet<>();
        for (ReportTable<?> table : tables) {
            List<String> headings = table.columns(new ReportQuery().scope()).stream()
                    .map(column -> english(column.heading()))
                    .toList();
            if (headings.stream().anyMatch(EveryReportTest::isOfMoney)) {
                money.add(table.name());
            }
            assertThat(headings).as(table.name()).noneMatch(EveryReportTest::ranks);
            assertThat(FrontDoor.as(staffing.hire(StaffRole.MANAGER))
                            .get("/api/v1/reports/" + table.name() + ".csv")
                            .asString()
                            .lines()
                            .findFirst()
                            .orElse(""))
                    .as(table.name() + ".csv")
                    .doesNotContainIgnoringCase("saved")
                    .doesNotContainIgnoringCase("rank");
        }
        assertThat(money).as("tables that say sums").isSubsetOf(MAY_SAY_MONEY.keySet());
    }

    private String english(Said heading) {
        return messages.text(Locale.ENGLISH, "pages", heading.key(), heading.arguments());
    }

    private static boolean isOfMoney(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .matches(".*(money|granted|given back|refund(ed)? (sum|amount)|paid|cost in).*");
    }

    private static boolean ranks(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .matches(".*(saved|saving|rank|score|worst|best|value of (the )?customer).*");
    }

    @Test
    @Rule("S0-5")
    @Rule("S1-1")
    void the_api_has_no_field_that_ranks_and_no_list_of_worst_customers() {
        String api = given().get(document()).asString();
        assertThat(api).contains("effortReport");
        assertThat(api.toLowerCase(Locale.ROOT))
                .doesNotContainPattern("\"[a-z]*(saved|ranking|customervalue|worstcustomer)[a-z]*\"\\s*:");
        assertThat(tables).allSatisfy(table -> assertThat(
                        table.columns(new ReportQuery().scope()).stream().map(column -> english(column.heading())))
                .as(table.name())
                .noneMatch(heading -> heading.equals("Customer") || heading.contains("Mail address")));
    }

    /** On the management port where there is one. */
    private static String document() {
        boolean apart = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.enabled", Boolean.class)
                .orElse(false);
        URI document = URI.create("/q/openapi?format=json");
        return (apart ? URI.create(TestHTTPResourceManager.getManagementUri()).resolve(document) : document).toString();
    }

    @Test
    @Rule("S1-1")
    void every_report_says_how_many_cases_there_are_for_a_thousand_orders_or_that_nobody_knows() {
        furnish();
        for (String report : reports()) {
            if (!COUNT_NO_CASES.contains(report)) {
                assertThat(page(report).select("main .per").text())
                        .as(report)
                        .matches(".*(per 1,000 orders|is not known here).*");
            }
        }
    }
}
