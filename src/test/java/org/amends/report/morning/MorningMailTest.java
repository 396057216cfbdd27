package org.amends.report.morning;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.amends.casefile.TeamCases;
import org.amends.desk.Clerk;
import org.amends.letter.MailParts;
import org.amends.letter.MailRelays;
import org.amends.people.ChangedStaff;
import org.amends.people.NewTeam;
import org.amends.people.People;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead's morning, of a team of their own, through a real mail server and at hours that the test looks ahead to. */
@QuarkusTest
@TestProfile(MailRelays.class)
class MorningMailTest {

    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @Inject
    Staffing staffing;

    @Inject
    People people;

    @Inject
    MorningMail mail;

    @Inject
    OrganisationCalendar calendar;

    @Inject
    Jdbi jdbi;

    // Handed in by MailRelays before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail mailbox;

    private String address = "";

    @BeforeEach
    void an_address_that_nobody_had_before() {
        address = UUID.randomUUID() + "@colleague.example";
    }

    @Test
    void whoever_asked_for_it_is_told_once_each_morning_what_is_late_and_who_owes_it() throws Exception {
        StaffMember lead = lead("en");
        StaffMember agent = staffing.hireInto(lead.teamId(), StaffRole.AGENT);
        String reference = TeamCases.file(lead.teamId()).path("reference");
        LocalDate day =
                dayAfter(LocalDate.ofInstant(Instant.now(), calendar.zone()).plusDays(10));

        at(morning(day).minus(A_WHILE));
        assertThat(mails(day)).isEmpty();
        at(morning(day).plus(A_WHILE));
        at(morning(day).plus(A_WHILE.multipliedBy(2)));

        assertThat(mails(day)).hasSize(1);
        MimeMessage told = mails(day).get(0);
        assertThat(told.getSubject()).startsWith("This morning: ").contains("late");
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(MailParts.text(told))
                .contains(
                        "LATE: ",
                        reference,
                        "owed by " + agent.name(),
                        "/desk/case/" + reference,
                        "/people/" + lead.id())
                .contains("SILENCE, no letter from us for a week: 1 customer");
        LocalDate next = dayAfter(day);
        at(morning(next).plus(A_WHILE));
        assertThat(mails(next)).hasSize(1);
    }

    @Test
    void many_replicas_send_one() throws Exception {
        StaffMember lead = lead("en");
        TeamCases.file(lead.teamId());
        LocalDate day =
                dayAfter(LocalDate.ofInstant(Instant.now(), calendar.zone()).plusDays(20));
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> at(morning(day).plus(A_WHILE)), replicas))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            replicas.shutdown();
        }
        assertThat(mails(day)).hasSize(1);
    }

    @Test
    void a_morning_with_nothing_to_tell_sends_nothing() throws Exception {
        StaffMember lead = lead("en");
        LocalDate day =
                dayAfter(LocalDate.ofInstant(Instant.now(), calendar.zone()).plusDays(30));

        at(morning(day).plus(A_WHILE));

        assertThat(mails(day)).isEmpty();
        String outcome = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT outcome FROM morning_mail WHERE reader_id = :reader AND day = :day")
                .bind("reader", lead.id())
                .bind("day", day)
                .mapTo(String.class)
                .one());
        assertThat(outcome).isEqualTo("nothing to tell");
    }

    @Test
    void it_is_in_the_language_of_the_choice_which_is_ones_own_and_can_be_taken_back() throws Exception {
        StaffMember lead = lead("et");
        TeamCases.file(lead.teamId());
        LocalDate day =
                dayAfter(LocalDate.ofInstant(Instant.now(), calendar.zone()).plusDays(40));
        at(morning(day).plus(A_WHILE));
        assertThat(mails(day).get(0).getHeader("Content-Language")).containsExactly("et-EE");
        assertThat(MailParts.text(mails(day).get(0))).contains("HILINEB: ");

        StaffMember other = staffing.hire(StaffRole.LEAD);
        assertThat(choose(other, lead, "en").statusCode()).isEqualTo(403);
        assertThat(choose(staffing.hire(StaffRole.AGENT), lead, "en").statusCode())
                .isEqualTo(403);
        assertThat(choose(lead, lead, "de").statusCode()).isEqualTo(400);
        assertThat(choose(lead, lead, "none").statusCode()).isEqualTo(303);
        LocalDate next = dayAfter(day);
        at(morning(next).plus(A_WHILE));
        assertThat(mails(next)).isEmpty();
    }

    private StaffMember lead(String language) {
        StaffMember lead = staffing.hireReader(address, StaffRole.LEAD);
        UUID team = people.addTeam(new NewTeam("Morning " + UUID.randomUUID(), lead.id(), lead.id(), 40));
        people.change(lead.id(), new ChangedStaff(lead.name(), Optional.of(address), lead.roles(), team));
        StaffMember moved =
                new StaffMember(lead.id(), lead.username(), lead.name(), lead.email(), lead.roles(), team, true);
        assertThat(choose(moved, moved, language).statusCode()).isEqualTo(303);
        return moved;
    }

    private static Response choose(StaffMember who, StaffMember of, String language) {
        Clerk clerk = Clerk.of(who);
        String token = Clerk.value(clerk.open("/people/" + who.id()), "csrf-token");
        return clerk.post("/people/" + of.id() + "/morning-mail", Map.of("csrf-token", token, "morningMail", language));
    }

    private LocalDate dayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return mornings().of(next).isPresent() ? next : dayAfter(next);
    }

    private Instant morning(LocalDate day) {
        return mornings().of(day).orElseThrow();
    }

    private Mornings mornings() {
        return new Mornings(calendar.current());
    }

    private void at(Instant moment) {
        mail.run(Duration.ofSeconds(Duration.between(Instant.now(), moment).toSeconds()));
    }

    private List<MimeMessage> mails(LocalDate day) {
        return Arrays.stream(mailbox.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .filter(message -> has(message, day))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean has(MimeMessage message, LocalDate day) {
        try {
            return message.getMessageID().contains("morning." + day);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
