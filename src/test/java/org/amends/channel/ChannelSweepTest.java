package org.amends.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The sweep at hours that the test looks ahead to. */
@QuarkusTest
class ChannelSweepTest {

    /** Longer than any closed time, and than every limit of these tests. */
    private static final Duration LONG_AFTER = Duration.ofDays(20);

    @Inject
    Staffing staffing;

    @Inject
    ChannelSweep sweep;

    @Inject
    Jdbi jdbi;

    @Test
    @Rule("S1-10")
    void when_the_clock_runs_out_the_fallback_owes_it_besides_and_it_stays_late_for_ever() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();
        Duration due = until(Instant.parse(line.contact(contact).path("dueAt")));

        sweep.run(due.minusSeconds(60));
        assertThat(line.contact(contact).<String>path("standing")).isEqualTo("OPEN");
        assertThat(line.contact(contact).<String>path("besides")).isNull();
        sweep.run(due.plusSeconds(1));
        sweep.run(due.plusSeconds(2));

        assertThat(line.contact(contact).<String>path("standing")).isEqualTo("LATE");
        assertThat(line.contact(contact).<String>path("besides.id"))
                .isEqualTo(line.fallback().id().toString());
        assertThat(line.asFallback().get(HelpLine.CONTACTS + "?owedBy=me").<String>path("items[0].id"))
                .isEqualTo(contact);
        assertThat(noticesOf(contact)).isEqualTo(1);
        line.handle(contact, "REACHED");
        assertThat(line.contact(contact).<String>path("standing")).isEqualTo("KEPT_LATE");
        assertThat(verdict(contact)).isEqualTo("MISSED");
    }

    @Test
    @Rule("S1-10")
    void what_is_handled_in_time_was_kept_and_no_sweep_changes_it() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();
        line.handle(contact, "REACHED");

        sweep.run(LONG_AFTER);

        assertThat(verdict(contact)).isEqualTo("KEPT");
        assertThat(noticesOf(contact)).isZero();
    }

    @Test
    @Rule("S1-10")
    void a_channel_without_a_handled_contact_within_its_limit_alarms_owner_and_fallback_once_a_silence() {
        HelpLine line = HelpLine.open(staffing, "IN_PERSON");
        sweep.run(Duration.ZERO);
        assertThat(alarms(line)).isZero();

        sweep.run(LONG_AFTER);
        sweep.run(LONG_AFTER.plusDays(1));

        assertThat(alarms(line)).isEqualTo(1);
        assertThat(told(line, line.owner())).isEqualTo(1);
        assertThat(told(line, line.fallback())).isEqualTo(1);
        assertThat(line.read().<String>path("alarmedAt")).isNotNull();

        line.handle(line.missedCall(), "MESSAGE_LEFT");
        assertThat(line.read().<String>path("alarmedAt")).isNotNull();
        line.handle(line.missedCall(), "REACHED");
        assertThat(line.read().<String>path("alarmedAt")).isNull();
        sweep.run(LONG_AFTER);
        assertThat(alarms(line)).isEqualTo(2);
    }

    @Test
    @Rule("S1-10")
    void a_case_filed_over_the_web_is_life_on_the_web_and_none_on_the_telephone() {
        HelpLine web = HelpLine.open(staffing, "WEB");
        HelpLine telephone = HelpLine.open(staffing, "PHONE");
        sweep.run(LONG_AFTER);
        assertThat(web.read().<String>path("alarmedAt")).isNotNull();

        file("WEB");

        assertThat(web.read().<String>path("alarmedAt")).isNull();
        assertThat(telephone.read().<String>path("alarmedAt")).isNotNull();
    }

    @Test
    @Rule("S1-10")
    void a_mail_that_came_in_is_no_life_before_it_is_answered() {
        HelpLine mail = HelpLine.open(staffing, "EMAIL");
        try {
            sweep.run(LONG_AFTER);
            file("EMAIL");
            assertThat(mail.read().<String>path("alarmedAt")).isNotNull();
        } finally {
            mail.close("EMAIL");
        }
    }

    @Test
    void a_closed_channel_is_silent_without_an_alarm_and_is_counted_afresh_when_it_opens() {
        HelpLine line = HelpLine.open(staffing, "IN_PERSON");
        String opened = line.read().path("lastSign");
        line.close("IN_PERSON");

        sweep.run(LONG_AFTER);
        assertThat(alarms(line)).isZero();
        line.put(line.change("IN_PERSON", true)).then().statusCode(200);

        assertThat(Instant.parse(line.read().path("lastSign"))).isAfter(Instant.parse(opened));
    }

    @Test
    @Rule("S1-10")
    void replicas_that_sweep_at_once_alarm_once_and_tell_of_a_late_contact_once() {
        HelpLine line = HelpLine.open(staffing, "IN_PERSON");
        String contact = line.missedCall();

        ExecutorService replicas = Executors.newFixedThreadPool(6);
        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(replica -> CompletableFuture.runAsync(() -> sweep.run(LONG_AFTER), replicas))
                        .toArray(CompletableFuture[]::new))
                .join();
        replicas.shutdown();

        assertThat(alarms(line)).isEqualTo(1);
        assertThat(told(line, line.owner())).isEqualTo(1);
        assertThat(noticesOf(contact)).isEqualTo(1);
    }

    @Test
    @Rule("S1-10")
    void late_contacts_and_alarms_are_measured() {
        HelpLine line = HelpLine.open(staffing, "IN_PERSON");
        line.missedCall(Map.of("at", Instant.now().minus(Duration.ofDays(30)).toString()));
        sweep.run(LONG_AFTER);

        String metrics = given().get(
                        URI.create(TestHTTPResourceManager.getManagementUri()).resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("amends_channel_alarms_total"))
                .extract()
                .asString();
        assertThat(value(metrics, "amends_contacts_late")).isPositive();
        assertThat(value(metrics, "amends_channel_alarms_total")).isPositive();
    }

    @Test
    @Rule("S1-10")
    void the_rail_of_every_page_counts_what_waits_for_its_reader() {
        StaffMember mari = staffing.hire(StaffRole.AGENT);
        String session = FrontDoor.signedIn(mari);
        HelpLine line = HelpLine.open(staffing, HelpLine.freshId(), "IN_PERSON", mari, staffing.hire(StaffRole.AGENT));
        assertThat(FrontDoor.session(session).get("/desk").asString())
                .containsPattern("href=\"/channels\">.*Channels</a>");

        line.missedCall();
        sweep.run(LONG_AFTER);

        assertThat(FrontDoor.session(session).get("/desk").asString())
                .containsPattern("href=\"/channels\">.*Channels <span class=\"n\">2</span>");
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name) && !line.startsWith("#"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static void file(String channel) {
        Map<String, Object> complaint = new HashMap<>(Map.of(
                "words",
                "The table arrived with a cracked leg.",
                "channel",
                channel,
                "contact",
                Map.of("name", "Anna Tamm", "email", UUID.randomUUID() + "@example.org", "language", "en")));
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(complaint)
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
    }

    private static Duration until(Instant hour) {
        return Duration.between(Instant.now(), hour).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private int alarms(HelpLine line) {
        return count("SELECT count(*) FROM channel_alarm WHERE channel_id = ?", line.id());
    }

    private int told(HelpLine line, StaffMember person) {
        return count(
                "SELECT count(*) FROM channel_notice WHERE silent_since IS NOT NULL AND channel_id = ? AND person_id = ?",
                line.id(),
                person.id());
    }

    private int noticesOf(String contact) {
        return count("SELECT count(*) FROM channel_notice WHERE contact_id = ?", UUID.fromString(contact));
    }

    private int count(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(Integer.class).one());
    }

    private String verdict(String contact) {
        return jdbi.withHandle(handle -> handle.select(
                        "SELECT verdict FROM contact_verdict WHERE contact_id = ?", UUID.fromString(contact))
                .mapTo(String.class)
                .one());
    }
}
