package org.amends.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house is in Tallinn. What it writes to a customer elsewhere tells them moments on their clocks, and days as it counts them. */
@QuarkusTest
@TestProfile(TallinnHouse.class)
class CustomersClocksTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final String AUCKLAND = "Pacific/Auckland";
    private static final String SAID = "Dear Anna Tamm, I write to you again by ";

    @Inject
    Staffing staffing;

    @Inject
    Post post;

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    private StaffMember owner;
    private Handler handler;

    @BeforeEach
    void an_owner() {
        owner = staffing.hire(StaffRole.LEAD);
        handler = new Handler(owner);
    }

    private static Response file(Map<String, ?> more) {
        Map<String, Object> complaint = new HashMap<>(more);
        complaint.put("words", "The table wobbles");
        complaint.put(
                "contact", Map.of("name", "Anna Tamm", "email", UUID.randomUUID() + "@example.org", "language", "en"));
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(complaint)
                .post("/api/v1/cases");
    }

    private static String living(String zone) {
        return file(Map.of("timeZone", zone)).path("reference");
    }

    private static Response set(StaffMember as, String reference, Map<String, ?> zone) {
        return FrontDoor.as(as)
                .contentType("application/json")
                .body(zone)
                .put("/api/v1/cases/" + reference + "/time-zone");
    }

    private Response check(String reference, String text, Instant by) {
        return handler.check(
                reference,
                "messages",
                Map.of(
                        "language",
                        "en",
                        "text",
                        text,
                        "nextStep",
                        Map.of("what", "I call the carrier", "by", by.toString())));
    }

    /** At eight in the evening of Tallinn, on a day of no deadline: in Auckland it is the next day. */
    private static Instant evening() {
        return LocalDate.now(TallinnHouse.ZONE)
                .plusDays(47)
                .atTime(20, 0)
                .atZone(TallinnHouse.ZONE)
                .toInstant();
    }

    private static String day(Instant at, String zone) {
        return DAY.format(at.atZone(ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Auckland, GMT\\+1[23]", "America/New_York, GMT-[45]"})
    @Rule("S2-11")
    void a_letter_says_moments_on_the_customers_clocks_and_names_their_zone(String zone, String offset) {
        Instant by = evening();
        String time = DAY_AND_TIME.format(by.atZone(ZoneId.of(zone)));

        Response told = check(living(zone), SAID + "{due:next}.", by);

        assertThat(told.<String>path("letter"))
                .containsPattern("again by \\w+,? " + time + " " + offset + "\\.")
                .containsPattern("What happens next, by \\w+,? " + time + " " + offset)
                .doesNotContain("20:00");
        assertThat(told.<Map<String, String>>path("tokens").get("{due:next}")).contains(time);
        assertThat(told.<List<String>>path("findings.code")).noneMatch(code -> code.startsWith("ack-07"));
    }

    @Test
    void whoever_said_nothing_reads_the_houses_clocks_which_need_no_name() {
        Instant by = evening();

        String letter = check(file(Map.of()).path("reference"), SAID + "{due:next}.", by)
                .path("letter");

        assertThat(letter)
                .contains(DAY_AND_TIME.format(by.atZone(TallinnHouse.ZONE)) + ".")
                .doesNotContain("GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/New_York", "Europe/Tallinn"})
    @Rule("S2-11")
    void a_day_stays_the_day_of_the_houses_calendar_wherever_it_is_read(String zone) {
        LocalDate promised = LocalDate.now(TallinnHouse.ZONE).plusDays(9);
        Instant midnight = promised.plusDays(1).atStartOfDay(TallinnHouse.ZONE).toInstant();

        String letter = check(living(zone), SAID + "{due:next}.", midnight).path("letter");

        assertThat(letter).contains(DAY.format(promised) + ".").doesNotContain("GMT");
    }

    @Test
    @Rule("ACK-07")
    void a_typed_day_is_held_against_the_customers_calendar_and_ours_and_no_other() {
        Instant by = evening();
        String theirs = SAID + day(by, AUCKLAND) + ".";
        String reference = living(AUCKLAND);

        assertThat(unknownDates(check(reference, theirs, by))).isZero();
        assertThat(unknownDates(check(reference, SAID + day(by, "Europe/Tallinn") + ".", by)))
                .isZero();
        assertThat(unknownDates(check(reference, SAID + "3 May 2031.", by))).isOne();
        assertThat(unknownDates(check(living("Europe/Tallinn"), theirs, by))).isOne();
    }

    private static long unknownDates(Response check) {
        return check.<List<String>>path("findings.code").stream()
                .filter("ack-07.date"::equals)
                .count();
    }

    @Test
    @Rule("S2-11")
    void a_confirmation_by_mail_names_the_customers_day() throws Exception {
        FiledCase file = FiledCase.file(staffing);
        String zone = whereTheDayIsAnother();
        set(file.owner(), file.reference(), Map.of("timeZone", zone)).then().statusCode(200);
        file.acknowledged();
        post.run();
        file.act(file.asOwner(), "start", Map.of());
        file.act(file.asOwner(), "decisions", file.decision());
        post.run();
        int message = file.act(file.asCustomer(), "answers", Map.of("words", "Fine, I take it."))
                .path("version");
        Instant written = Instant.now();
        file.act(file.asOwner(), "messages/" + message + "/deed", Map.of("deed", "ACCEPT"));

        assertThat(mails(file)).anySatisfy(mail -> assertThat(mail)
                .containsPattern("On \\w+,? " + day(written, zone) + " you wrote to us: “Fine, I take it.”"));
    }

    /** On one of the two ends of the world it is not the day that it is in Tallinn. */
    private static String whereTheDayIsAnother() {
        LocalDate here = LocalDate.now(TallinnHouse.ZONE);
        return Stream.of("Pacific/Kiritimati", "Pacific/Pago_Pago")
                .filter(zone -> !LocalDate.now(ZoneId.of(zone)).equals(here))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mails(FiledCase file) throws Exception {
        post.run();
        String email = file.read().path("customer.email");
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : mailbox.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(email)) {
                texts.add(MailParts.text(mail));
            }
        }
        return texts;
    }

    @Test
    @Rule("S2-11")
    void a_colleague_notes_the_zone_and_takes_it_back() {
        String reference = living(AUCKLAND);
        String path = "/api/v1/cases/" + reference + "/time-zone";
        FrontDoor.as(owner).get(path).then().statusCode(200).body("timeZone", equalTo(AUCKLAND));

        set(owner, reference, Map.of("timeZone", "Asia/Kolkata")).then().statusCode(200);
        assertThat(check(reference, SAID + "{due:next}.", evening()).<String>path("letter"))
                .contains("GMT+5:30");

        set(owner, reference, Map.of()).then().statusCode(200);
        FrontDoor.as(owner).get(path).then().body("$", not(hasKey("timeZone")));
        assertThat(check(reference, SAID + "{due:next}.", evening()).<String>path("letter"))
                .contains("20:00")
                .doesNotContain("GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", "+02:00", "", "pacific/auckland", "../etc"})
    void a_zone_that_there_is_not_is_refused_at_its_field_by_every_way_in(String zone) {
        String reference = living(AUCKLAND);
        Map<String, Object> withdrawal = Map.of(
                "name", "Anna Tamm", "order", "1007", "email", "anna@example.org", "language", "en", "timeZone", zone);
        Map<String, Object> request =
                Map.of("reason", "CHANGED_MIND", "name", "Anna Tamm", "language", "en", "timeZone", zone);

        for (Response refused : List.of(
                file(Map.of("timeZone", zone)),
                post("withdrawals", withdrawal),
                post("returns", request),
                set(owner, reference, Map.of("timeZone", zone)))) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
            assertThat(refused.<String>path("errors[0].field")).isEqualTo("timeZone");
            assertThat(refused.<String>path("errors[0].detail")).contains("such as Europe/Tallinn");
        }
        FrontDoor.as(owner)
                .get("/api/v1/cases/" + reference + "/time-zone")
                .then()
                .body("timeZone", equalTo(AUCKLAND));
    }

    private static Response post(String path, Map<String, ?> body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/" + path);
    }

    @Test
    void customers_and_auditors_set_none_and_nobody_reads_it_without_a_name() {
        FiledCase file = FiledCase.file(staffing);
        String path = file.path("time-zone");
        Map<String, String> zone = Map.of("timeZone", AUCKLAND);

        file.asCustomer()
                .contentType("application/json")
                .body(zone)
                .put(path)
                .then()
                .statusCode(403);
        set(staffing.hire(StaffRole.AUDITOR), file.reference(), zone).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }
}
