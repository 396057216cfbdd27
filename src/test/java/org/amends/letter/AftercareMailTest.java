package org.amends.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.customer.CustomerForm;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whoever's case was closed is asked once by mail, on the day of the packs, whether it is put right. */
@QuarkusTest
@TestProfile(MailRelays.class)
class AftercareMailTest {

    @Inject
    Staffing staffing;

    @Inject
    Post post;

    @Inject
    Jdbi jdbi;

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    private final CustomerForm browser = new CustomerForm();

    private FiledCase closed() {
        FiledCase file = FiledCase.file(staffing);
        file.acknowledged();
        post.run();
        file.act(file.asOwner(), "start", Map.of());
        file.act(file.asOwner(), "decisions", file.decision());
        file.act(file.asCustomer(), "decisions/current/acceptance", Map.of());
        file.act(
                file.asOwner(),
                "remedies/1/proof",
                Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934"));
        file.act(file.asCustomer(), "confirmation", Map.of());
        post.run();
        return file;
    }

    /** As if the day of the question had come. */
    private void ask(FiledCase file) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        UPDATE outbox SET available_at = now()
                        WHERE topic = 'AFTERCARE' AND case_id = (SELECT id FROM case_file WHERE reference = :reference)
                        """).bind("reference", file.reference()).execute());
        Instant until = Instant.now().plus(Duration.ofSeconds(10));
        while (outcome(file) == null && Instant.now().isBefore(until)) {
            post.run();
        }
    }

    private String outcome(FiledCase file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT outcome FROM outbox
                        WHERE topic = 'AFTERCARE' AND case_id = (SELECT id FROM case_file WHERE reference = :reference)
                        """)
                .bind("reference", file.reference())
                .mapTo(String.class)
                .one());
    }

    private List<String> questions(FiledCase file) throws Exception {
        String email = file.read().path("customer.email");
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : mailbox.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(email)
                    && MailParts.text(mail).contains("Is it put right?")) {
                texts.add(MailParts.text(mail));
            }
        }
        return texts;
    }

    @Test
    @Rule("S0-7")
    void the_question_waits_for_its_day_and_its_link_leads_to_the_answer() throws Exception {
        FiledCase file = closed();
        assertThat(questions(file)).isEmpty();
        assertThat(dayOf(file)).isBetween(Duration.ofDays(2), Duration.ofDays(4));

        ask(file);

        assertThat(questions(file)).singleElement().satisfies(mail -> {
            assertThat(mail).contains("Dear Anna Tamm", "we do not ask again");
            String path = mail.replaceAll("(?s).*http://[^/]+(/c/amc_\\S+/put-right).*", "$1");
            given().get(path).then().statusCode(200);
        });
    }

    @Test
    void who_wants_no_such_mail_gets_none_and_can_answer_all_the_same() throws Exception {
        FiledCase file = closed();
        String page = browser.open(file.link() + "/put-right").asString();
        assertThat(page).contains("Do not send me this mail");
        browser.send(page, file.link() + "/put-right/no-mail").then().statusCode(303);

        ask(file);

        assertThat(questions(file)).isEmpty();
        assertThat(browser.open(file.link() + "/put-right").asString())
                .contains("Is what you came to us with put right?")
                .doesNotContain("Do not send me this mail");
    }

    @Test
    void who_answered_before_or_came_back_is_not_asked() throws Exception {
        FiledCase answered = closed();
        String path = answered.link() + "/put-right";
        browser.submit(path, path, "putRight", "YES", "words", "").then().statusCode(303);
        FiledCase open = closed();
        open.act(open.asCustomer(), "reopening", Map.of("statement", "It broke again"));

        ask(answered);
        ask(open);

        assertThat(questions(answered)).isEmpty();
        assertThat(questions(open)).isEmpty();
    }

    private Duration dayOf(FiledCase file) {
        Instant day = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT q.asked_at FROM aftercare_question q JOIN case_file c ON c.id = q.case_id
                        WHERE c.reference = :reference
                        """)
                .bind("reference", file.reference())
                .mapTo(Instant.class)
                .one());
        return Duration.between(Instant.now(), day);
    }
}
