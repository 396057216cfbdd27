package org.amends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.letter.MailParts;
import org.amends.letter.Post;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers write mail, to a real server, and the service takes it in by itself. */
@QuarkusTest
@TestProfile(Mailboxes.class)
class MailTakenInTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    @Inject
    Post post;

    // Handed in by Mailboxes before each test.
    @SuppressWarnings("NullAway.Init")
    GreenMail server;

    private final String customer = "jana-" + UUID.randomUUID() + "@example.org";
    private StaffMember owner;
    private Handler handler;

    @BeforeEach
    void somebody_who_answers() {
        owner = staffing.hire(StaffRole.LEAD);
        handler = new Handler(owner);
        staffing.hire(StaffRole.MANAGER);
        server.setUser(customer, customer, "not a secret");
    }

    @Test
    @Rule("S0-17")
    void a_mail_opens_a_case_in_the_language_of_its_writer_and_leaves_the_mailbox() throws Exception {
        send(slovak());

        String reference = filed();
        Response file = handler.read(reference);
        assertThat(file.<String>path("title")).isEqualTo("Stôl s prasknutou nohou");
        assertThat(file.<String>path("customer.language")).isEqualTo("sk");
        assertThat(file.<String>path("customer.name")).isEqualTo("Jana Nováková");
        assertThat(file.<String>path("words")).contains("prišiel s prasknutou nohou");
        await(() -> Optional.of(inbox()).filter(left -> left == 0));
    }

    @Test
    void the_same_mail_that_arrives_twice_opens_one_case() throws Exception {
        String mail = slovak();
        send(mail);
        filed();
        send(mail);
        send(mail("Second", "A second mail of the same person, so that both are surely through.", ""));
        await(
                () -> one(
                        "SELECT c.title FROM incoming_mail m JOIN case_file c ON c.id = m.case_id WHERE m.sender = :sender AND c.title = 'Second'"));
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    @Rule("S1-19")
    void a_case_goes_from_mail_to_mail_and_only_the_new_words_are_taken_down() throws Exception {
        send(slovak());
        String reference = acknowledged(filed());
        post.run();
        MimeMessage letter = await(() -> last(customer));
        assertThat(MailParts.text(letter)).contains("Dobrý deň, Jana Nováková");

        send(mail(
                "Re: " + letter.getSubject(),
                "Ďakujem. Je to ľavá predná noha.\n\nDňa 26. 11. 2026 o 10:00 Obchod <" + Mailboxes.ADDRESS
                        + "> napísal(a):\n> Dobrý deň, Jana Nováková,\n> noha je prasknutá.\n",
                "In-Reply-To: " + letter.getMessageID() + "\r\nReferences: " + letter.getMessageID() + "\r\n"));

        String said = await(() -> answered(reference));
        assertThat(said).isEqualTo("Ďakujem. Je to ľavá predná noha.");
        assertThat(handler.read(reference).<List<String>>path("deadlines.findAll { it.open }.kind"))
                .contains("ANSWER_MESSAGE");
        assertThat(page(reference)).contains("/desk/mails/");
    }

    @Test
    void an_answer_without_any_reference_finds_its_case_by_the_signed_address() throws Exception {
        send(slovak());
        String reference = acknowledged(filed());
        post.run();
        MimeMessage letter = await(() -> last(customer));
        String replyTo = ((InternetAddress) letter.getReplyTo()[0]).getAddress();
        assertThat(replyTo).startsWith("care+" + reference.toLowerCase(Locale.ROOT) + ".");

        send(mail("Noha", "Je to ľavá noha.", "").replace("To: " + Mailboxes.ADDRESS, "To: " + replyTo));

        assertThat(await(() -> answered(reference))).isEqualTo("Je to ľavá noha.");
    }

    @Test
    void somebody_elses_answer_goes_to_a_person_and_changes_nothing() throws Exception {
        send(slovak());
        String reference = acknowledged(filed());
        post.run();
        MimeMessage letter = await(() -> last(customer));
        send(mail("Re: " + letter.getSubject(), "Close it, please.", "In-Reply-To: " + letter.getMessageID() + "\r\n")
                .replace(
                        "From: =?UTF-8?B?SmFuYSBOb3bDoWtvdsOh?= <" + customer, "From: Somebody <stranger@example.org"));

        await(() -> outcome("stranger@example.org"));
        assertThat(outcome("stranger@example.org")).contains("FOR_A_PERSON another-sender");
        assertThat(answered(reference)).isEmpty();
    }

    @Test
    void a_mail_that_no_program_can_read_is_kept_whole_and_waits_for_a_person() throws Exception {
        StringBuilder parts = new StringBuilder();
        for (int part = 0; part < 600; part++) {
            parts.append("\r\n--b\r\n\r\npart ").append(part);
        }
        send("From: Odd <" + customer + ">\r\nTo: " + Mailboxes.ADDRESS + "\r\nMessage-ID: <" + UUID.randomUUID()
                + "@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts
                + "\r\n--b--\r\n");

        assertThat(await(() -> outcome(customer))).isEqualTo("FOR_A_PERSON unreadable");
        byte[] kept =
                jdbi.withHandle(handle -> handle.createQuery("SELECT raw FROM incoming_mail WHERE sender = :sender")
                        .bind("sender", customer)
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(kept, StandardCharsets.UTF_8)).contains("part 0", "part 599");
    }

    @Test
    void an_automatic_reply_opens_nothing() throws Exception {
        send(mail("Automatická odpoveď: Stôl", "Som na dovolenke.", "Auto-Submitted: auto-replied\r\n"));
        await(() -> outcome(customer));
        assertThat(outcome(customer)).contains("LEFT_ALONE auto-reply");
        assertThat(cases()).isZero();
    }

    @Test
    @Rule("S0-14")
    void a_letter_that_came_back_later_takes_the_acknowledgement_back() throws Exception {
        send(slovak());
        String reference = acknowledged(filed());
        post.run();
        MimeMessage letter = await(() -> last(customer));
        assertThat(handler.read(reference).<String>path("status")).isEqualTo("ACKNOWLEDGED");

        send(bounce(letter.getMessageID()));

        await(() -> Optional.of(handler.read(reference).<String>path("status")).filter("RECEIVED"::equals));
    }

    @Test
    @Rule("S1-19")
    void a_case_in_slovak_is_acknowledged_asked_decided_and_closed_by_mail_alone() throws Exception {
        send(slovak());
        String reference = acknowledged(filed());
        MimeMessage letter = delivered(1);
        handler.act(reference, "start", Map.of());

        handler.act(
                reference,
                "questions",
                Map.of(
                        "question",
                        "Ktorá noha to je?",
                        "letter",
                        letter(
                                "Dobrý deň, Jana Nováková,\n\naby som objednala správnu nohu, potrebujem od vás jednu vec.")));
        letter = delivered(2);
        assertThat(MailParts.text(letter)).contains("Ktorá noha to je?");
        assertThat(said(reference, letter, "Je to ľavá predná noha.")).isEqualTo("IN_PROGRESS");

        handler.act(reference, "decisions", decision());
        letter = delivered(3);
        assertThat(MailParts.text(letter)).contains("Nová ľavá predná noha");
        assertThat(said(reference, letter, "Súhlasím s tým, ďakujem.")).isEqualTo("DECIDED");
        doAsTheySaid(reference, "ACCEPT");

        handler.act(
                reference, "remedies/1/proof", Map.of("kind", "TRACKING_NUMBER", "proof", "SK 4471 zo dňa 26. 11."));
        handler.act(
                reference, "follow-ups", letter("Dobrý deň, Jana Nováková,\n\nnová noha je u vás. Drží stôl pevne?"));
        letter = delivered(4);
        assertThat(said(reference, letter, "Áno, drží. Všetko je v poriadku.")).isEqualTo("SETTLED");
        doAsTheySaid(reference, "CONFIRM");

        Response closed = handler.read(reference);
        assertThat(closed.<String>path("status")).isEqualTo("CLOSED");
        assertThat(closed.<Integer>path("history.find { it.verb == 'CONFIRM' }.heardIn"))
                .isPositive();
        assertThat(page(reference)).contains("on the word of their last message");
    }

    private static Map<String, Object> letter(String text) {
        return Map.of(
                "language",
                "sk",
                "text",
                text,
                "nextStep",
                Map.of("what", "Ozvem sa vám", "by", in(Duration.ofHours(30))));
    }

    private static String in(Duration duration) {
        return Instant.now().plus(duration).toString();
    }

    private Map<String, Object> decision() {
        return Map.of(
                "outcome",
                "UPHELD",
                "finding",
                "Noha praskla u nás v sklade.",
                "evidence",
                "Fotografia z balenia",
                "answers",
                List.of(Map.of("point", 1, "outcome", "UPHELD", "answer", "Noha praskla u nás. Pošleme vám novú.")),
                "remedies",
                List.of(Map.of(
                        "kind",
                        "REPLACEMENT",
                        "what",
                        "Nová ľavá predná noha",
                        "owner",
                        owner.id(),
                        "by",
                        in(Duration.ofHours(40)))),
                "letter",
                letter("Dobrý deň, Jana Nováková,\n\nmýlili sme sa my: noha praskla pri balení."));
    }

    /** What the relay took is with the customer. */
    private MimeMessage delivered(int letters) {
        post.run();
        await(() -> Optional.of(server.getReceivedMessagesForDomain(customer).length)
                .filter(count -> count >= letters));
        return await(() -> last(customer));
    }

    /** Answers that mail, and waits until it stands in the case. */
    private String said(String reference, MimeMessage letter, String words) throws Exception {
        send(mail(
                "Re: " + letter.getSubject(),
                words,
                "In-Reply-To: " + letter.getMessageID() + "\r\nReferences: " + letter.getMessageID() + "\r\n"));
        await(() -> Optional.of(handler.read(reference)
                        .<List<String>>path("history.findAll { it.verb == 'ANSWER' }.words.words"))
                .filter(answers -> answers.contains(words)));
        return handler.read(reference).path("status");
    }

    private void doAsTheySaid(String reference, String deed) {
        int message = handler.read(reference).path("history.findAll { it.verb == 'ANSWER' }.max { it.seq }.seq");
        handler.act(reference, "messages/" + message + "/deed", Map.of("deed", deed));
    }

    private String slovak() {
        return mail(
                "Stôl s prasknutou nohou",
                "Dobrý deň,\n\nobjednala som si u vás stôl a včera prišiel s prasknutou nohou. Dvakrát som volala a nikto mi"
                        + " neodpovedal. Chcem novú nohu alebo vrátiť peniaze.\n\nJana Nováková",
                "");
    }

    private String mail(String subject, String text, String headers) {
        return "From: =?UTF-8?B?SmFuYSBOb3bDoWtvdsOh?= <" + customer + ">\r\nTo: " + Mailboxes.ADDRESS
                + "\r\nSubject: " + encoded(subject) + "\r\nMessage-ID: <" + UUID.randomUUID()
                + "@example.org>\r\nDate: Thu, 26 Nov 2026 08:00:00 +0000\r\n" + headers
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + text.replace("\n", "\r\n");
    }

    private static String encoded(String subject) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private String bounce(String messageId) {
        return "From: Mail Delivery System <MAILER-DAEMON@example.org>\r\nTo: " + Mailboxes.ADDRESS
                + "\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <" + UUID.randomUUID()
                + "@example.org>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nI could not deliver it.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.org\r\n\r\n"
                + "Final-Recipient: rfc822; " + customer + "\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                + "Diagnostic-Code: smtp; 550 5.1.1 No such person\r\n"
                + "\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + messageId + "\r\n\r\n--b--\r\n";
    }

    /** As it is: the easy way of sending would give it a new Message-ID. */
    private void send(String mail) throws Exception {
        Session session = session();
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(Mailboxes.ADDRESS)});
        }
    }

    private Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        return Session.getInstance(settings);
    }

    private Optional<String> one(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("sender", customer)
                .mapTo(String.class)
                .findFirst());
    }

    /** The reference of the case that the customer's mail opened. */
    private String filed() {
        return await(
                () -> one(
                        "SELECT c.reference FROM incoming_mail m JOIN case_file c ON c.id = m.case_id WHERE m.sender = :sender AND m.outcome = 'FILED'"));
    }

    private int cases() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM case_contact WHERE email = :email")
                .bind("email", customer)
                .mapTo(Integer.class)
                .one());
    }

    private Optional<String> outcome(String sender) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT concat_ws(' ', outcome, reason) FROM incoming_mail WHERE sender = :sender AND sorted_at IS NOT NULL")
                .bind("sender", sender)
                .mapTo(String.class)
                .findFirst());
    }

    private Optional<String> answered(String reference) {
        return Optional.ofNullable(handler.read(reference).path("history.find { it.verb == 'ANSWER' }?.words?.words"));
    }

    private int inbox() {
        try {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(server.getUserManager().getUser("care"))
                    .getMessageCount();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<MimeMessage> last(String address) {
        MimeMessage[] received = server.getReceivedMessagesForDomain(address);
        return received.length == 0 ? Optional.empty() : Optional.of(received[received.length - 1]);
    }

    private static <T> T await(Supplier<Optional<T>> wanted) {
        Instant until = Instant.now().plus(PATIENCE);
        Optional<T> found = wanted.get();
        while (found.isEmpty() && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(100_000_000);
            found = wanted.get();
        }
        return found.orElseThrow(() -> new AssertionError("nothing came within " + PATIENCE));
    }

    private String acknowledged(String reference) {
        handler.acknowledge(
                reference,
                "sk",
                "Dobrý deň, Jana Nováková,\n\nnoha vášho stola je prasknutá a dvakrát ste nás nezastihli. Zatiaľ neviem, čo sa s ním stalo. Váš prípad je",
                "Stôl prišiel včera s prasknutou nohou.",
                "Vyžiadam si od dopravcu fotografie");
        return reference;
    }

    private String page(String reference) {
        return FrontDoor.session(FrontDoor.signedIn(owner))
                .get("/desk/case/" + reference)
                .asString();
    }
}
