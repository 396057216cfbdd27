package org.amends.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.Rule;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.CaseReference;
import org.amends.deadline.EscalationSweep;
import org.amends.identity.FrontDoor;
import org.amends.letter.MailParts;
import org.amends.letter.MailRelays;
import org.amends.lifecycle.Command;
import org.amends.people.NewAbsence;
import org.amends.people.NewTeam;
import org.amends.people.People;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.people.Team;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reached a colleague goes through a real mail server, at hours that the test looks ahead to. */
@QuarkusTest
@TestProfile(MailRelays.class)
class NoticesTest {

    private static final Duration GATHERED = Duration.ofSeconds(61);
    private static final String CUSTOMER = "Anna Tamm";
    private static final String WORDS = "The table arrived with a cracked leg.";

    @Inject
    Staffing staffing;

    @Inject
    People people;

    @Inject
    Rosters rosters;

    @Inject
    CaseCommands commands;

    @Inject
    EscalationSweep sweep;

    @Inject
    Notices notices;

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
    @Rule("P2")
    void five_hundred_rungs_that_reach_one_person_in_a_minute_are_one_mail_of_five_hundred_lines() throws Exception {
        StaffMember mari = staffing.hireReader(address, StaffRole.LEAD);
        List<String> references = ownedBy(mari, 500);
        Instant morning = openingAfter(due(references.get(0)));

        sweepAt(morning.plusSeconds(5));
        noticesAt(morning.plusSeconds(50));
        assertThat(mails()).isEmpty();
        noticesAt(morning.plusSeconds(5).plus(GATHERED));
        noticesAt(morning.plus(Duration.ofMinutes(20)));

        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getSubject()).isEqualTo("500 overdue duties have reached you");
        assertThat(mails().get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        List<String> lines = dutyLines(MailParts.text(mails().get(0)));
        assertThat(lines).hasSize(500);
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactlyInAnyOrderElementsOf(references);
        assertThat(MailParts.text(mails().get(0))).doesNotContain(CUSTOMER, WORDS, "anna@example.org");
    }

    @Test
    @Rule("P2")
    void out_of_hours_word_waits_for_the_opening_and_says_since_when_it_is_owed() throws Exception {
        StaffMember mari = staffing.hireReader(address, StaffRole.LEAD);
        String reference = ownedBy(mari, 1).get(0);
        Instant closing = due(reference);
        assertThat(calendar.current().isOpen(closing)).isFalse();

        sweepAt(closing.plusSeconds(1));
        noticesAt(closing.plusSeconds(2));
        noticesAt(closing.plus(GATHERED).plusSeconds(5));
        assertThat(mails()).isEmpty();
        noticesAt(openingAfter(closing).plusSeconds(30));
        assertThat(mails()).isEmpty();
        noticesAt(openingAfter(closing).plus(GATHERED));

        assertThat(mails()).hasSize(1);
        assertThat(dutyLines(MailParts.text(mails().get(0))))
                .singleElement()
                .asString()
                .contains(
                        "First reply",
                        "17:00",
                        "reached the owner",
                        "/desk/case/" + reference + "?open=rung-1-0#rung-1-0");
    }

    @Test
    @Rule("P2")
    void the_executive_is_told_at_once_at_any_hour() throws Exception {
        StaffMember chief = staffing.hireReader(address, StaffRole.MANAGER);
        String agents = "agent-" + address;
        StaffMember agent = staffing.hireReader(agents, StaffRole.AGENT);
        Team team = rosters.current().teams().get(0);
        people.changeTeam(team.id(), new NewTeam(team.name(), team.leadId(), chief.id(), team.openCaseLimit()));
        String reference = ownedBy(agent, 1).get(0);
        Instant night = openingAfter(openingAfter(openingAfter(due(reference)))).plus(Duration.ofHours(11));
        assertThat(calendar.current().isOpen(night)).isFalse();

        Duration ahead = until(night);
        sweep.run(ahead);
        notices.run(ahead);

        assertThat(mails()).hasSize(1);
        assertThat(MailParts.text(mails().get(0))).contains(reference + ": ", "reached the executive");
        assertThat(mails(agents)).isEmpty();
    }

    @Test
    @Rule("P2")
    void what_reached_somebody_who_is_away_by_then_is_in_the_deputys_digest() throws Exception {
        String maris = "mari-" + address;
        StaffMember mari = staffing.hireReader(maris, StaffRole.LEAD);
        StaffMember deputy = staffing.hireReader(address, StaffRole.LEAD);
        String reference = ownedBy(mari, 1).get(0);
        String own = ownedBy(deputy, 1).get(0);
        Instant closing = due(reference);
        UUID absence = people.addAbsence(
                mari.id(),
                new NewAbsence(closing.plusSeconds(600), closing.plus(Duration.ofDays(9)), Optional.of(deputy.id())));
        people.acceptDeputy(mari.id(), absence, deputy.id());

        sweepAt(closing.plusSeconds(1));
        noticesAt(closing.plusSeconds(2));
        noticesAt(openingAfter(closing).plus(GATHERED));

        assertThat(mails(maris)).isEmpty();
        assertThat(mails()).hasSize(1);
        assertThat(dutyLines(MailParts.text(mails().get(0))))
                .hasSize(2)
                .anyMatch(line -> line.startsWith(reference) && line.contains("you stand in for " + mari.name()))
                .anyMatch(line -> line.startsWith(own) && !line.contains("stand in"));
    }

    @Test
    void a_digest_that_the_relay_does_not_take_is_tried_again_and_arrives_once() throws Exception {
        StaffMember mari = staffing.hireReader(address, StaffRole.LEAD);
        Instant morning = openingAfter(due(ownedBy(mari, 1).get(0)));
        address = UUID.randomUUID() + "@" + MailRelays.BUSY_DOMAIN;
        jdbi.useHandle(handle -> handle.execute("UPDATE staff SET email = ? WHERE id = ?", address, mari.id()));
        Instant told = morning.plus(GATHERED);

        sweepAt(morning);
        noticesAt(told);
        noticesAt(told.plusSeconds(30));
        assertThat(mails()).isEmpty();
        noticesAt(told.plusSeconds(75));
        noticesAt(told.plusSeconds(600));

        assertThat(mails()).hasSize(1);
    }

    @Test
    @Rule("P2")
    void replicas_that_gather_at_once_send_one_mail() throws Exception {
        StaffMember mari = staffing.hireReader(address, StaffRole.LEAD);
        List<String> references = ownedBy(mari, 20);
        Instant morning = openingAfter(due(references.get(0)));
        sweepAt(morning);

        ExecutorService replicas = Executors.newFixedThreadPool(6);
        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(replica ->
                                CompletableFuture.runAsync(() -> notices.run(until(morning.plus(GATHERED))), replicas))
                        .toArray(CompletableFuture[]::new))
                .join();
        replicas.shutdown();

        assertThat(mails()).hasSize(1);
        assertThat(dutyLines(MailParts.text(mails().get(0)))).hasSize(20);
    }

    @Test
    void a_duty_that_was_accepted_before_the_opening_is_not_told() throws Exception {
        StaffMember mari = staffing.hireReader(address, StaffRole.LEAD);
        String reference = ownedBy(mari, 1).get(0);
        Instant closing = due(reference);
        sweepAt(closing.plusSeconds(1));
        noticesAt(closing.plusSeconds(2));

        post(
                mari,
                reference,
                "deadlines/1/escalations/0/acceptance",
                Map.of(
                        "deed",
                        "CONFIRM_OWNER",
                        "plan",
                        "I write today",
                        "by",
                        closing.plus(Duration.ofDays(4)).toString()));
        noticesAt(openingAfter(closing).plus(GATHERED));

        assertThat(mails()).isEmpty();
    }

    @Test
    void an_offer_and_its_acceptance_are_told_without_the_note() throws Exception {
        String givers = "giver-" + address;
        StaffMember giver = staffing.hireReader(givers, StaffRole.LEAD);
        StaffMember taker = staffing.hireReader(address, StaffRole.LEAD);
        String reference = ownedBy(giver, 1).get(0);
        Instant hour = calendar.current().nextOpening(Instant.now().plus(Duration.ofMinutes(1)));
        post(giver, reference, "handovers", Map.of("to", taker.id(), "note", "She is in tears"));
        noticesAt(hour.plus(GATHERED));
        noticesAt(hour.plus(GATHERED.multipliedBy(2)));
        assertThat(mails()).hasSize(1);
        assertThat(MailParts.text(mails().get(0)))
                .contains(reference + ": Liis Tamm asks you to take over")
                .doesNotContain("tears");

        post(taker, reference, "handovers/current/acceptance", Map.of());
        noticesAt(hour.plus(GATHERED.multipliedBy(4)));
        noticesAt(hour.plus(GATHERED.multipliedBy(6)));

        assertThat(MailParts.text(last(mails(givers)))).contains(reference + ": Liis Tamm has taken over");
    }

    @Test
    void a_mention_is_told_without_the_note_and_not_at_all_when_the_note_was_read_by_then() throws Exception {
        StaffMember writer = staffing.hire(StaffRole.LEAD);
        StaffMember reader = staffing.hireReader(address, StaffRole.AGENT);
        String reference = ownedBy(writer, 1).get(0);
        Instant hour = calendar.current().nextOpening(Instant.now().plus(Duration.ofMinutes(1)));
        post(writer, reference, "notes", Map.of("words", "@" + reader.username() + " she is in tears"));
        noticesAt(hour.plus(GATHERED));
        noticesAt(hour.plus(GATHERED.multipliedBy(2)));
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getSubject()).isEqualTo("1 note mentions you");
        assertThat(MailParts.text(mails().get(0)))
                .contains(reference + ": Liis Tamm mentions you in a note", "/desk/case/" + reference)
                .doesNotContain("tears", CUSTOMER);

        post(writer, reference, "notes", Map.of("words", "@" + reader.username() + " and again"));
        FrontDoor.session(FrontDoor.signedIn(reader))
                .get("/desk/case/" + reference)
                .then()
                .statusCode(200);
        noticesAt(hour.plus(GATHERED.multipliedBy(4)));
        noticesAt(hour.plus(GATHERED.multipliedBy(6)));
        assertThat(mails()).hasSize(1);
    }

    @Test
    @Rule("S1-29")
    void one_note_tells_several_and_none_of_them_whom_the_complaint_is_about_by_then() throws Exception {
        String others = "other-" + address;
        StaffMember writer = staffing.hire(StaffRole.LEAD);
        StaffMember named = staffing.hireReader(address, StaffRole.AGENT);
        StaffMember other = staffing.hireReader(others, StaffRole.AGENT);
        String reference = ownedBy(writer, 1).get(0);
        Instant hour = calendar.current().nextOpening(Instant.now().plus(Duration.ofMinutes(1)));
        post(
                writer,
                reference,
                "notes",
                Map.of("words", "@" + named.username() + ", @" + other.username() + ": what happened?"));
        post(writer, reference, "named-persons", Map.of("person", named.id(), "what", "He laughed"));
        noticesAt(hour.plus(GATHERED));
        noticesAt(hour.plus(GATHERED.multipliedBy(2)));
        assertThat(mails()).isEmpty();
        assertThat(mails(others)).hasSize(1);
    }

    @Test
    void every_page_says_how_many_duties_await_the_readers_acceptance() {
        StaffMember mari = staffing.hireReader(address, StaffRole.LEAD);
        List<String> references = ownedBy(mari, 2);
        String session = FrontDoor.signedIn(mari);
        assertThat(FrontDoor.session(session).get("/desk").asString()).doesNotContain("To accept");

        sweepAt(due(references.get(1)).plusSeconds(1));

        assertThat(FrontDoor.session(session).get("/desk").asString())
                .containsPattern("href=\"/reports/escalations\">.*To accept <span class=\"n\">2</span>");
    }

    private List<String> ownedBy(StaffMember owner, int count) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reference = given().contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Map.of(
                            "words",
                            WORDS,
                            "contact",
                            Map.of("name", CUSTOMER, "email", "anna@example.org", "language", "en")))
                    .post("/api/v1/cases")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("reference");
            commands.execute(
                    Demand.bySystem(new CaseReference(reference)),
                    file -> new Command.Reassign(owner.id(), "The owner of this test"));
            references.add(reference);
        }
        // That the cases are theirs is told before the test begins.
        Instant told = calendar.current().nextOpening(Instant.now()).plus(GATHERED.multipliedBy(3));
        noticesAt(told.minus(GATHERED));
        noticesAt(told);
        purge();
        return references;
    }

    private void purge() {
        try {
            mailbox.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sweepAt(Instant hour) {
        sweep.run(until(hour));
    }

    private void noticesAt(Instant hour) {
        notices.run(until(hour));
    }

    private static Duration until(Instant hour) {
        return Duration.between(Instant.now(), hour).truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant openingAfter(Instant instant) {
        return calendar.current()
                .nextOpening(calendar.current()
                        .closeOfBusiness(calendar.current()
                                .nextOpening(instant)
                                .atZone(calendar.zone())
                                .toLocalDate())
                        .filter(closing -> calendar.current().isOpen(instant))
                        .orElse(instant));
    }

    private Instant due(String reference) {
        String due = given(FrontDoor.as(staffing.hire(StaffRole.MANAGER)))
                .get("/api/v1/cases/" + reference)
                .path("deadlines.find { it.kind == 'ACKNOWLEDGE' }.dueAt");
        return Instant.parse(due);
    }

    private static void post(StaffMember by, String reference, String path, Map<String, ?> body) {
        String address = "/api/v1/cases/" + reference;
        Response response = given(FrontDoor.as(by))
                .contentType("application/json")
                .header("If-Match", given(FrontDoor.as(by)).get(address).getHeader("ETag"))
                .body(body)
                .post(address + "/" + path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }

    private List<MimeMessage> mails() {
        return mails(address);
    }

    private List<MimeMessage> mails(String to) {
        return Stream.of(mailbox.getReceivedMessages())
                .filter(mail -> isTo(mail, to))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String to) {
        try {
            return Arrays.asList(mail.getAllRecipients()).contains(new InternetAddress(to));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage last(List<MimeMessage> mails) {
        return mails.get(mails.size() - 1);
    }

    private static List<String> dutyLines(String text) {
        return text.lines().filter(line -> line.contains("owed since")).toList();
    }
}
