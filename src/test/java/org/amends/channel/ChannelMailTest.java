package org.amends.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.letter.MailParts;
import org.amends.letter.MailRelays;
import org.amends.letter.Post;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.time.BusinessCalendar;
import org.amends.time.OrganisationCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters that come back, and word to colleagues, through a real mail server. */
@QuarkusTest
@TestProfile(MailRelays.class)
class ChannelMailTest {

    @Inject
    Staffing staffing;

    @Inject
    Post post;

    @Inject
    ChannelSweep sweep;

    @Inject
    OrganisationCalendar calendar;

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    @SuppressWarnings("NullAway.Init")
    private HelpLine mail;

    private final String owners = UUID.randomUUID() + "@colleague.example";
    private final String fallbacks = UUID.randomUUID() + "@colleague.example";

    @BeforeEach
    void the_only_mail_channel_there_is() {
        mail = HelpLine.open(
                staffing,
                "a" + HelpLine.freshId(),
                "EMAIL",
                staffing.hireReader(owners, StaffRole.AGENT),
                staffing.hireReader(fallbacks, StaffRole.AGENT));
    }

    @AfterEach
    void it_is_closed() {
        mail.close("EMAIL");
    }

    @Test
    @Rule("S1-10")
    void a_letter_that_comes_back_opens_a_contact_that_the_owner_of_its_case_owes() {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        String address = UUID.randomUUID() + "@" + MailRelays.REFUSED_DOMAIN;
        String reference = acknowledged(owner, address);
        String mine = HelpLine.CONTACTS + "?owedBy=me";
        assertThat(FrontDoor.as(owner).get(mine).<List<?>>path("items")).isEmpty();

        post.run();

        FrontDoor.as(owner)
                .get(mine)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("BOUNCE"))
                .body("items[0].channel", equalTo(mail.id()))
                .body("items[0].from", equalTo(address))
                .body("items[0].caseReference", equalTo(reference));

        StaffMember next = staffing.hire(StaffRole.LEAD);
        new Handler(owner).act(reference, "owner", Map.of("to", next.id(), "reason", "I am leaving"));
        assertThat(FrontDoor.as(owner).get(mine).<List<?>>path("items")).isEmpty();
        assertThat(FrontDoor.as(next).get(mine).<String>path("items[0].caseReference"))
                .isEqualTo(reference);
    }

    @Test
    @Rule("S1-10")
    void without_a_mail_channel_the_owner_finds_a_letter_that_came_back_among_their_mentions_and_on_the_case() {
        mail.close("EMAIL");
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        String reference = acknowledged(owner, UUID.randomUUID() + "@" + MailRelays.REFUSED_DOMAIN);
        post.run();
        String session = FrontDoor.signedIn(owner);

        assertThat(FrontDoor.session(session).get("/desk").asString())
                .contains("Mentions of you", "/desk/case/" + reference);
        assertThat(FrontDoor.session(session).get("/desk/case/" + reference).asString())
                .contains("Our letter did not reach the customer", "No other way to reach them is on file");
        assertThat(FrontDoor.session(session).get("/desk").asString()).doesNotContain("Mentions of you");
    }

    @Test
    @Rule("S1-10")
    void an_acknowledgement_that_the_relay_took_is_life_on_the_mail_channel() {
        Instant opened = Instant.parse(mail.read().path("lastSign"));

        acknowledged(staffing.hire(StaffRole.LEAD), UUID.randomUUID() + "@example.org");
        post.run();

        assertThat(Instant.parse(mail.read().path("lastSign"))).isAfter(opened);
    }

    @Test
    @Rule("S1-10")
    void owner_and_fallback_are_told_once_in_working_time_and_nothing_that_customers_wrote_is_in_it() throws Exception {
        mail.missedCall(Map.of("name", "Anna Tamm", "note", "She was in tears"));
        Instant night = closedTime(Instant.now().plus(Duration.ofDays(14)));
        Instant morning = calendar.current().nextOpening(night).plusSeconds(60);

        sweepAt(night);
        assertThat(mails(owners)).isEmpty();
        sweepAt(morning);
        sweepAt(morning.plus(Duration.ofHours(1)));

        assertThat(mails(owners)).hasSize(1);
        assertThat(mails(owners).get(0).getSubject()).isEqualTo("a channel has fallen silent");
        assertThat(mails(fallbacks)).hasSize(1);
        String told = MailParts.text(mails(fallbacks).get(0));
        assertThat(mails(fallbacks).get(0).getSubject()).isEqualTo("a channel has fallen silent, 1 contact is overdue");
        assertThat(mails(fallbacks).get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(told)
                .contains("/channels/contact/", "nothing was handled over it since")
                .doesNotContain("Anna", "tears", "+372");
    }

    @Test
    void what_was_handled_before_the_morning_is_not_told() {
        String contact = mail.missedCall();
        Instant night = closedTime(Instant.now().plus(Duration.ofDays(14)));

        sweepAt(night);
        mail.handle(contact, "REACHED");
        sweepAt(calendar.current().nextOpening(night).plusSeconds(60));

        assertThat(mails(fallbacks)).noneMatch(told -> {
            try {
                return MailParts.text(told).contains(contact);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void sweepAt(Instant hour) {
        sweep.run(Duration.between(Instant.now(), hour).truncatedTo(ChronoUnit.MILLIS));
    }

    /** The first hour from then on at which nobody works. */
    private Instant closedTime(Instant from) {
        BusinessCalendar open = calendar.current();
        Instant hour = from;
        while (open.isOpen(hour)) {
            hour = hour.plus(Duration.ofHours(1));
        }
        return hour;
    }

    private String acknowledged(StaffMember owner, String address) {
        String reference = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        "The table arrived with a cracked leg.",
                        "contact",
                        Map.of("name", "Anna Tamm", "email", address, "language", "en")))
                .post("/api/v1/cases")
                .path("reference");
        new Handler(owner).acknowledgeInEnglish(reference);
        return reference;
    }

    private List<MimeMessage> mails(String to) {
        return Stream.of(mailbox.getReceivedMessages())
                .filter(message -> isTo(message, to))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String to) {
        try {
            return Arrays.asList(message.getAllRecipients()).contains(new InternetAddress(to));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
