package org.amends.returns.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.Rule;
import org.amends.letter.Handler;
import org.amends.letter.MailParts;
import org.amends.letter.Post;
import org.amends.letter.TallinnHouse;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The moment at which a declaration came is proven on the clocks of whoever sent it; the days that follow are those of the house. */
@QuarkusTest
@TestProfile(TallinnHouse.class)
class ReceiptClocksTest {

    private static final Pattern RECEIVED = Pattern.compile(
            "Received: \\w+,? (\\d+ \\w+ \\d{4}), (\\d\\d:\\d\\d:\\d\\d) \\([^,]+, ([+-]\\d\\d:\\d\\d)\\)");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss xxx", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Inject
    Staffing staffing;

    @Inject
    Post post;

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    @BeforeEach
    void an_empty_mailbox() throws Exception {
        post.run();
        mailbox.purgeEmailFromAllMailboxes();
    }

    private static String declare(String zone) {
        return file("withdrawals", zone, Map.of("order", "1007"));
    }

    private static String file(String path, String zone, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "en", "timeZone", zone));
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private MimeMessage receipt() {
        post.run();
        return mailbox.getReceivedMessages()[0];
    }

    private static OffsetDateTime received(String text) {
        Matcher found = RECEIVED.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return OffsetDateTime.parse(found.group(1) + " " + found.group(2) + " " + found.group(3), WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/New_York"})
    @Rule("L-07")
    @Rule("S2-11")
    void the_receipt_of_a_withdrawal_and_its_file_prove_the_moment_on_the_consumers_clocks(String zone)
            throws Exception {
        String reference = declare(zone);
        MimeMessage receipt = receipt();
        Handler handler = new Handler(staffing.hire(StaffRole.LEAD));
        Instant at = Instant.parse(handler.read(reference).path("receivedAt"));

        for (String text :
                new String[] {MailParts.text(receipt), Pdf.text(MailParts.file(receipt, "application/pdf"))}) {
            OffsetDateTime said = received(text);
            assertThat(said.toInstant()).isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
            assertThat(said.getOffset()).isEqualTo(ZoneId.of(zone).getRules().getOffset(at));
        }
        Instant due = Instant.parse(handler.read(reference).path("deadlines.find { it.kind == 'REFUND' }.dueAt"));
        assertThat(MailParts.text(receipt))
                .contains(DAY.format(LocalDate.ofInstant(due.minusNanos(1), TallinnHouse.ZONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/New_York"})
    @Rule("S2-11")
    void the_receipt_of_a_return_tells_its_moment_on_the_customers_clocks(String zone) throws Exception {
        String reference = file("returns", zone, Map.of("reason", "CHANGED_MIND"));
        Instant at = Instant.parse(
                new Handler(staffing.hire(StaffRole.LEAD)).read(reference).path("receivedAt"));

        OffsetDateTime said = received(MailParts.text(receipt()));

        assertThat(said.toInstant()).isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
        assertThat(said.getOffset()).isEqualTo(ZoneId.of(zone).getRules().getOffset(at));
    }
}
