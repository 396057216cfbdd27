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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Attack 35: none of these ever reaches a mail server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org\r\nBcc: evil@example.net",
                "anna@example.org\nRCPT TO:<evil@example.net>",
                "anna@example.org>\r\nRCPT TO:<evil@example.net",
                "anna@example.org, evil@example.net",
                "anna@example.org;evil@example.net",
                "anna@example.org evil@example.net",
                "<anna@example.org>evil@example.net",
                "<a@b>c@d.example",
                "\"anna\\\" <evil@example.net>\"@example.org",
                "=?utf-8?q?anna=40example.org=0d=0aBcc=3a?=@example.net",
                "anna@example.org\u0000@example.net",
                "anna@exa\u2028mple.org",
                "anna@[127.0.0.1]",
                "@relay.example:anna@example.org"
            })
    void an_address_that_is_more_than_one_address_is_refused_at_its_field(String address) {
        Response refused = file("Anna Tamm", address);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].field")).isEqualTo("contact.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna\r\nBcc: evil@example.net", "Anna\nTamm", "Anna\u0000", "Anna\u0085Tamm"})
    void a_name_with_a_line_break_is_refused_at_its_field(String name) {
        Response refused = file(name, ADDRESS);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].field")).isEqualTo("contact.name");
    }

    /** Attack 35: what looks like a header is a name, and the letter goes to one person. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna\" <evil@example.net>",
                "Anna %0d%0aBcc: evil@example.net",
                "=?utf-8?q?Anna=0d=0aBcc:_evil=40example.net?=",
                "Anna, evil@example.net",
                "{amount:1} {name} {due:final}"
            })
    void whatever_a_customer_is_called_their_letter_has_one_recipient(String name) throws Exception {
        String address = UUID.randomUUID() + "@example.org";
        Response filed = file(name, address);
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        handler.acknowledge(
                filed.path("reference"),
                "en",
                "Dear " + name.replace("{", "").replace("}", "") + ",\n\nthe leg of your table is cracked, and you want"
                        + " to know what we do about it. I do not know yet who broke it. Your case is",
                "The table came with a cracked leg.",
                "I ask the carrier for the photographs");
        delivered(1);

        MimeMessage received = mailbox.getReceivedMessages()[0];
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress(address));
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("Cc")).isNull();
        assertThat(received.getSubject()).isEqualTo("Your case " + filed.path("reference"));
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
        String reference = file("Anna Tamm", address).path("reference");
        handler.acknowledgeInEnglish(reference);
        return reference;
    }

    private static Response file(String name, String address) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        "The table arrived with a cracked leg.",
                        "contact",
                        Map.of("name", name, "email", address, "language", "en")))
                .post("/api/v1/cases");
    }

    private String verdict(String reference) {
        return handler.read(reference).path("deadlines.find { it.kind == 'ACKNOWLEDGE' }.verdict");
    }
}
