package org.amends.returns.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.letter.Handler;
import org.amends.letter.MailParts;
import org.amends.letter.MailRelays;
import org.amends.letter.Post;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The receipt of a withdrawal goes through a real mail server. */
@QuarkusTest
@TestProfile(MailRelays.class)
class WithdrawalByMailTest {

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

    @Test
    @Rule("L-07")
    void the_receipt_is_a_mail_and_a_file_with_the_whole_statement_and_its_time() throws Exception {
        String reference = declare("anna@example.org");
        post.run();

        MimeMessage[] received = mailbox.getReceivedMessages();
        assertThat(received).hasSize(1);
        MimeMessage receipt = received[0];
        String statement = "I, Anna Tamm, withdraw from the contract about my order 1007, the whole of it.";
        assertThat(MailParts.text(receipt)).contains(statement, "Received: ", reference, "/c/amc_");
        assertThat(Pdf.text(MailParts.file(receipt, "application/pdf")))
                .contains(statement, reference)
                .containsPattern("Received: .*\\d\\d:\\d\\d:\\d\\d \\(\\w+, [+-]\\d\\d:\\d\\d\\)");
    }

    @Test
    void a_receipt_says_that_no_person_wrote_it() throws Exception {
        declare("anna@example.org");
        post.run();
        assertThat(mailbox.getReceivedMessages()[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    @Rule("L-07")
    void a_receipt_that_comes_back_is_no_receipt_and_is_not_sent_there_again() {
        Handler handler = new Handler(staffing.hire(StaffRole.LEAD));
        String reference = declare("anna@" + MailRelays.REFUSED_DOMAIN);
        post.run();
        assertThat(handler.read(reference).path("status").toString()).isEqualTo("RECEIVED");
        declare("somebody.else@example.org");
        post.run();
        assertThat(handler.read(reference).path("status").toString()).isEqualTo("RECEIVED");
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    private static String declare(String email) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "Anna Tamm", "order", "1007", "email", email, "language", "en"))
                .post("/api/v1/withdrawals")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }
}
