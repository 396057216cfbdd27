package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.amends.policy.LivePacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever's word was taken for a deed learns of it, and can say that they meant something else. */
@QuarkusTest
@TestProfile(MailRelays.class)
class ConfirmationMailTest {

    @Inject
    Staffing staffing;

    @Inject
    LivePacks packs;

    @Inject
    Post post;

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    private final String pack = "short-" + Long.toString(System.nanoTime(), 36);

    @AfterEach
    void end() {
        packs.end(pack);
    }

    private void begin(String language) {
        packs.begin(pack, """
                pack: %s
                version: 1
                valid_from: 2026-01-01
                extends: [base-honest@1]
                clocks:
                  - id: short
                    duty: short_way
                    start: [received]
                    stop: [customer_accepted, final_sent, closed]
                    limit: 3 business days
                    optional: true
                    warn_at: [0.5]
                letters:
                  summary: {must_contain: [complaint_made, considered_resolved, adr_body], legal_blocks: [may-refer]}
                blocks:
                  may-refer: {%s: "You may still refer {reference} to the Court of the Guild, {adr_contact}."}
                adr:
                  bodies: [{id: court, name: Court of the Guild, url: "https://guild.example", right_lasts: 6 months}]
                """.formatted(pack, language));
    }

    private FiledCase decided() {
        FiledCase file = FiledCase.file(staffing);
        file.acknowledged();
        post.run();
        file.act(file.asOwner(), "start", Map.of());
        file.act(file.asOwner(), "decisions", file.decision());
        post.run();
        return file;
    }

    private static void doOnTheirWord(FiledCase file, String words, String deed) {
        int message =
                file.act(file.asCustomer(), "answers", Map.of("words", words)).path("version");
        file.act(file.asOwner(), "messages/" + message + "/deed", Map.of("deed", deed));
    }

    /** What went to the customer since the decision. */
    private List<String> confirmations(FiledCase file) throws MessagingException, IOException {
        String email = file.read().path("customer.email");
        Instant until = Instant.now().plus(Duration.ofSeconds(10));
        List<String> texts = List.of();
        while (texts.isEmpty() && Instant.now().isBefore(until)) {
            post.run();
            texts = new ArrayList<>();
            for (MimeMessage mail : mailbox.getReceivedMessages()) {
                if (mail.getAllRecipients()[0].toString().equals(email)
                        && !mail.getHeader("Auto-Submitted")[0].equals("no")) {
                    texts.add(MailParts.text(mail));
                }
            }
        }
        return texts;
    }

    @Test
    @Rule("S3-12")
    void what_was_done_on_the_customers_word_is_confirmed_to_them_with_their_words() throws Exception {
        FiledCase file = decided();

        doOnTheirWord(file, "Fine, that is what I wanted.", "ACCEPT");

        assertThat(confirmations(file)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("Dear Anna Tamm,")
                .contains("you wrote to us: “Fine, that is what I wanted.”")
                .contains("we noted that you accept the decision")
                .contains("If you meant something else")
                .contains("/c/amc_")
                .doesNotContain("We consider your complaint resolved"));
    }

    @Test
    void a_complaint_that_the_short_way_settles_ends_with_the_summary_that_its_rules_want() throws Exception {
        begin("en");
        FiledCase file = decided();

        file.act(file.asCustomer(), "decisions/current/acceptance", Map.of());

        assertThat(confirmations(file)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("you made a complaint to us")
                .contains("We consider your complaint resolved.")
                .contains("turn to Court of the Guild until")
                .contains("You may still refer " + file.reference()
                        + " to the Court of the Guild, https://guild.example.")
                .doesNotContain("you wrote to us"));
    }

    @Test
    void a_summary_without_a_text_of_the_law_in_the_customers_language_is_not_sent() throws Exception {
        begin("sk");
        FiledCase file = decided();

        doOnTheirWord(file, "Fine.", "ACCEPT");

        assertThat(confirmations(file)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("we noted that you accept the decision")
                .doesNotContain("We consider your complaint resolved"));
    }
}
