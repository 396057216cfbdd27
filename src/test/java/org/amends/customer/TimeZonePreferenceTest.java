package org.amends.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.identity.Secret;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On whose clocks a customer reads times: their browser says it when they file, and they say it on the page of their case. */
@QuarkusTest
class TimeZonePreferenceTest {

    private static final String AUCKLAND = "Pacific/Auckland";

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    private StaffMember lead;

    @BeforeEach
    void somebody_who_reads() {
        lead = staffing.hire(StaffRole.LEAD);
    }

    private static String file(CustomerForm browser) {
        return browser.file("The table wobbles", "The table wobbles");
    }

    private static String withdraw(CustomerForm browser) {
        String order = "none-" + UUID.randomUUID();
        String confirm = browser.submit(
                        "/withdraw",
                        "/withdraw",
                        "name",
                        "Anna",
                        "order",
                        order,
                        "email",
                        "anna@example.org",
                        "scope",
                        "whole",
                        "step",
                        "check")
                .asString();
        Response sent = browser.send(confirm, "/withdraw", "step", "confirm");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        return sent.getHeader("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    private static String preferences(CustomerForm browser, String link) {
        return browser.open(link + "/preferences").asString();
    }

    private static Response save(CustomerForm browser, String link, String zone) {
        return browser.submit(link + "/preferences", link + "/preferences", "needs", "Large print", "time-zone", zone);
    }

    private String kept(String link) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(z.zone, 'house') || coalesce(' by ' || z.set_by, '')
                        FROM time_zone z JOIN customer_link l ON l.case_id = z.case_id
                        WHERE l.token_hash = :hash
                        """)
                .bind("hash", new Secret(link.substring("/c/".length())).hash())
                .mapTo(String.class)
                .findOne()
                .orElse("nothing"));
    }

    @Test
    @Rule("S2-11")
    void a_browser_says_it_when_its_reader_files() {
        CustomerForm browser = CustomerForm.livingIn(AUCKLAND);

        assertThat(kept(file(browser))).isEqualTo(AUCKLAND);
        assertThat(kept(withdraw(browser))).isEqualTo(AUCKLAND);
        assertThat(kept(file(new CustomerForm()))).isEqualTo("nothing");
        assertThat(kept(file(CustomerForm.livingIn("Europe/Atlantis")))).isEqualTo("nothing");
    }

    @Test
    @Rule("S2-11")
    void the_page_offers_what_the_browser_says_until_its_reader_chooses() {
        CustomerForm silent = new CustomerForm();
        CustomerForm speaking = CustomerForm.livingIn("America/New_York");
        String link = file(silent);
        assertThat(preferences(silent, link)).contains("value=\"house\" selected", "Our own time (GMT+00:00)");
        assertThat(preferences(speaking, link)).contains("value=\"America/New_York\" selected");
        assertThat(kept(link)).isEqualTo("nothing");

        assertThat(save(silent, link, AUCKLAND).statusCode()).isEqualTo(303);
        assertThat(kept(link)).isEqualTo(AUCKLAND);
        assertThat(preferences(speaking, link)).contains("value=\"Pacific/Auckland\" selected>New Zealand: Auckland");

        assertThat(save(silent, link, "house").statusCode()).isEqualTo(303);
        assertThat(kept(link)).isEqualTo("house");
        assertThat(preferences(speaking, link)).contains("value=\"house\" selected");
    }

    @Test
    @Rule("S2-11")
    void the_page_of_the_case_is_on_the_chosen_clock_as_letters_are_whatever_the_browser_says() {
        CustomerForm elsewhere = CustomerForm.livingIn("America/New_York");
        String link = file(elsewhere);
        assertThat(elsewhere.open(link).asString()).contains("Times on this page: New York Time");

        save(elsewhere, link, AUCKLAND);
        assertThat(elsewhere.open(link).asString())
                .contains("Times on this page: New Zealand Time", "/preferences#time-zone")
                .doesNotContain("data-zone");

        save(elsewhere, link, "house");
        assertThat(elsewhere.open(link).asString()).contains("Times on this page: GMT");
    }

    @Test
    @Rule("S2-11")
    void a_colleague_who_sees_the_page_as_its_customer_reads_it_on_the_customers_clock() {
        String link = file(CustomerForm.livingIn(AUCKLAND));
        assertThat(Clerk.of(lead)
                        .open("/desk/case/" + reference(link) + "/as-customer")
                        .asString())
                .contains("Times on this page: New Zealand Time");
    }

    @Test
    void a_page_without_the_field_changes_nothing() {
        CustomerForm browser = CustomerForm.livingIn(AUCKLAND);
        String link = file(browser);

        browser.submit(link + "/preferences", link + "/preferences", "needs", "Large print");

        assertThat(kept(link)).isEqualTo(AUCKLAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", "\"><script>", "+02:00"})
    void a_zone_that_there_is_not_is_said_at_its_field_and_nothing_typed_is_lost(String zone) {
        CustomerForm browser = new CustomerForm();
        String link = file(browser);

        Response refused = save(browser, link, zone);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("href=\"#time-zone\"", "id=\"time-zone-error\"", "Choose a time zone of the list.")
                .contains("Large print")
                .doesNotContain("\"><script>");
        assertThat(kept(link)).isEqualTo("nothing");
    }

    @Test
    @Rule("S2-11")
    void a_colleague_sees_the_zone_and_notes_another_but_says_nothing_in_the_customers_name() {
        String link = file(CustomerForm.livingIn(AUCKLAND));
        String reference = reference(link);
        Clerk clerk = Clerk.of(lead);
        assertThat(clerk.open("/desk/case/" + reference).asString())
                .contains("<dt>Time zone</dt><dd>New Zealand Time</dd>");

        note(clerk, reference, "Asia/Kolkata");
        assertThat(kept(link)).isEqualTo("Asia/Kolkata by " + lead.id());
        note(clerk, reference, "house");
        assertThat(kept(link)).isEqualTo("house by " + lead.id());
        assertThat(clerk.open("/desk/case/" + reference).asString()).doesNotContain("<dt>Time zone</dt>");

        String silent = file(new CustomerForm());
        note(clerk, reference(silent), "house");
        assertThat(kept(silent)).isEqualTo("nothing");
    }

    private static String reference(String link) {
        return new CustomerForm()
                .open(link)
                .asString()
                .replaceAll("(?s).*?(C-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]).*", "$1");
    }

    private static void note(Clerk clerk, String reference, String zone) {
        Response page = clerk.open("/desk/case/" + reference + "/form-of-address");
        Response noted =
                clerk.send(page, reference, "form-of-address", Map.of("address-form", "FORMAL", "time-zone", zone));
        assertThat(noted.statusCode()).as(noted.asString()).isEqualTo(303);
    }
}
