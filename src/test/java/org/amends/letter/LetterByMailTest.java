package org.amends.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An acknowledgement goes through a real mail server; only the relay's word counts as its delivery. */
@QuarkusTest
@TestProfile(MailRelays.class)
class LetterByMailTest {

    @Inject
    Staffing staffing;

    @Inject
    Post post;

    @Inject
    Jdbi jdbi;

    private static final String ADDRESS = UUID.randomUUID() + "@example.org";

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    private Handler handler;

    @BeforeEach
    void an_owner_and_an_empty_mailbox() throws Exception {
        handler = new Handler(staffing.hire(StaffRole.LEAD));
        post.run();
        mailbox.purgeEmailFromAllMailboxes();
    }

    @Test
    @Rule("ACK-30")
    void an_acknowledgement_is_owed_until_the_relay_has_taken_the_letter() throws Exception {
        String reference = acknowledged(ADDRESS);
        assertThat(verdict(reference)).isNull();
        assertThat(handler.send(reference, "start", Map.of())
                        .path("errors[0].code")
                        .toString())
                .isEqualTo("start.acknowledgement-undelivered");

        post.run();

        assertThat(verdict(reference)).isEqualTo("MET");
        MimeMessage[] received = mailbox.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Your case " + reference);
        assertThat(received[0].getAllRecipients()).containsExactly(new InternetAddress(ADDRESS));
        assertThat(MailParts.text(received[0])).contains("Dear Anna Tamm,\n\nthe leg", "/c/amc_");
        assertThat(MailParts.html(received[0]))
                .contains("<p>Dear Anna Tamm,</p>", "<a href=\"http://localhost:8080/c/amc_")
                .doesNotContain("<script");
        assertThat(received[0].getHeader("Content-Language")).containsExactly("en");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("no");
        assertThat(handler.send(reference, "start", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_letters_of_a_case_are_one_conversation_in_the_customers_program() throws Exception {
        String reference = acknowledged(UUID.randomUUID() + "@example.org");
        delivered(1);
        handler.act(reference, "start", Map.of());
        handler.act(
                reference,
                "messages",
                Map.of(
                        "language", "en",
                        "text", "Dear Anna Tamm, the carrier sends its photographs 1 & 2, and \"3\".",
                        "nextStep", Map.of("what", "I read them", "by", in(Duration.ofHours(20)))));
        delivered(2);

        MimeMessage[] received = mailbox.getReceivedMessages();
        assertThat(received[0].getHeader("References")).isNull();
        assertThat(received[1].getHeader("In-Reply-To")).containsExactly(received[0].getMessageID());
        assertThat(received[1].getHeader("References")).containsExactly(received[0].getMessageID());
        assertThat(MailParts.html(received[1])).contains("photographs 1 &amp; 2, and &quot;3&quot;.");
    }

    @Test
    void a_letter_that_the_relay_refuses_takes_the_acknowledgement_back() {
        String reference = acknowledged(UUID.randomUUID() + "@" + MailRelays.REFUSED_DOMAIN);

        post.run();

        Response file = handler.read(reference);
        assertThat(file.<String>path("status")).isEqualTo("RECEIVED");
        assertThat(verdict(reference)).isNull();
        assertThat(mailbox.getReceivedMessages()).isEmpty();
    }

    /** The service carries letters as well; whoever comes first, it arrives, and the relay's word for it is noted. */
    private void delivered(int mails) {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (mailbox.getReceivedMessages().length < mails || waiting() > 0) {
            assertThat(Instant.now()).isBefore(until);
            post.run();
        }
    }

    private int waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM outbox WHERE topic = 'LETTER' AND done_at IS NULL")
                        .mapTo(Integer.class)
                        .one());
    }

    private static String in(Duration ahead) {
        return Instant.now().plus(ahead).toString();
    }

    private String acknowledged(String address) {
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        "The table arrived with a cracked leg.",
                        "contact",
                        Map.of("name", "Anna Tamm", "email", address, "language", "en")))
                .post("/api/v1/cases");
        String reference = filed.path("reference");
        handler.acknowledgeInEnglish(reference);
        return reference;
    }

    private String verdict(String reference) {
        return handler.read(reference).path("deadlines.find { it.kind == 'ACKNOWLEDGE' }.verdict");
    }
}
