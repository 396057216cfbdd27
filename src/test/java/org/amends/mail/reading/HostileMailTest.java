package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amends.mail.reading.Reading.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 14 to 16, 22, 25, 30, 31, 35 and 36, as far as they come by mail. */
class HostileMailTest {

    /** Many times what the slowest of them takes on two busy cores. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param mail made when its turn comes, for all of them together would fill the memory */
    record Attack(String name, Supplier<byte[]> mail, Reason outcome) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> unreadable() {
        return Stream.of(
                new Attack("nothing", () -> new byte[0], Reason.EMPTY),
                new Attack("white space", () -> Raw.bytes("\n\n  \n"), Reason.EMPTY),
                new Attack("no header", () -> Raw.bytes("hello\nworld\n"), Reason.NO_HEADER),
                new Attack("zeros", () -> zeros(), Reason.HEADER_TOO_LONG),
                new Attack("10,000 parts", () -> tenThousandParts(), Reason.TOO_MANY_PARTS),
                new Attack("1,000 levels", () -> thousandLevels(), Reason.TOO_DEEP),
                new Attack(
                        "10,000 header lines",
                        () -> Raw.bytes("X-A: b\n".repeat(10_000) + "\nx"),
                        Reason.HEADER_TOO_LONG),
                new Attack(
                        "a header line of 10 MB",
                        () -> Raw.bytes("Subject: " + "a".repeat(10_000_000) + "\n\nx"),
                        Reason.HEADER_TOO_LONG),
                new Attack(
                        "a folded header of 10 MB",
                        () -> Raw.bytes("Subject: a\n" + " aaaaaaaaa\n".repeat(1_000_000) + "\nx"),
                        Reason.HEADER_TOO_LONG),
                new Attack(
                        "500 long header lines",
                        () -> Raw.bytes(("X-A: " + "b".repeat(60_000) + "\n").repeat(500) + "\nx"),
                        Reason.HEADER_TOO_LONG),
                new Attack("36 MB", () -> large(36 << 20), Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(Attack attack) {
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThat(Raw.unreadable(attack.mail().get()).reason()).isEqualTo(attack.outcome()));
    }

    @Test
    void a_person_who_gets_an_unreadable_mail_sees_whose_it_is() {
        Reading.Unreadable unreadable =
                Raw.unreadable(Raw.bytes(Raw.HEADER + "Content-Type: multipart/mixed; boundary=b\n\n"
                        + Raw.part("", "x").repeat(10_000)));
        Envelope envelope = unreadable.envelope().orElseThrow();
        assertThat(envelope.from()).contains(new Mailbox("Anna Tamm", "anna@example.com"));
        assertThat(envelope.subject()).isEqualTo("The kettle leaks");
    }

    static Stream<Attack> readable() {
        return Stream.of(
                attack(
                        "25 MB of files",
                        () -> Raw.bytes(Raw.mixed(
                                Raw.part("Content-Type: text/plain", "It leaks."),
                                Raw.part(
                                        "Content-Type: video/mp4; name=a.mp4\nContent-Transfer-Encoding: base64",
                                        Raw.base64(new byte[25 << 20]))))),
                attack("one line of 20 MB", () -> Raw.bytes(Raw.HEADER + "\n" + "a".repeat(20 << 20))),
                attack("20 MB of marks", () -> Raw.bytes(Raw.HEADER + "\n" + ">".repeat(20 << 20))),
                attack("lines of marks", () -> Raw.bytes(Raw.HEADER + "\n" + "> a\na\n".repeat(500_000))),
                attack(
                        "attributions",
                        () -> Raw.bytes(Raw.HEADER + "\n" + "On 5.5.2026 10:12 a@b.example\n".repeat(50_000))),
                attack(
                        "almost attributions",
                        () -> Raw.bytes(Raw.HEADER + "\n" + "1 ".repeat(200) + "wrote:\n".repeat(50_000))),
                attack("header keys", () -> Raw.bytes(Raw.HEADER + "\n" + "From: a\nTo: b\n".repeat(50_000))),
                attack("signatures", () -> Raw.bytes(Raw.HEADER + "\n" + "Sent from my iPhone\n".repeat(50_000))),
                attack("closings", () -> Raw.bytes(Raw.HEADER + "\n" + "Regards,\nAnna\n\n".repeat(50_000))),
                attack("a storm of accents", () -> Raw.bytes(Raw.HEADER + "\n" + "e" + "\u0301".repeat(1_000_000))),
                attack("deep HTML", () -> html("<div>".repeat(200_000) + "x")),
                attack("deep quotations", () -> html("<blockquote>a<br>".repeat(60_000))),
                attack("open tags", () -> html("<b><i><a href=x>".repeat(60_000))),
                attack("tables in tables", () -> html("<table><tr><td>".repeat(60_000))),
                attack("a tag that never ends", () -> html("<a href='" + "a".repeat(900_000))),
                attack("many attributes", () -> html("<p " + "a=b ".repeat(200_000) + ">x")),
                attack("entities", () -> html("&lt;".repeat(250_000))),
                attack(
                        "300 parts of HTML",
                        () -> Raw.bytes(Raw.mixed(Raw.part("Content-Type: text/html", "<b>".repeat(30_000))
                                .repeat(300)))),
                attack("10 MB of HTML", () -> html("<p>x</p>".repeat(1_250_000))),
                attack("subjects of unknown charsets", () -> header("Subject: =?a?q?" + "=?".repeat(25_000))),
                attack("names that never end", () -> header("To: " + "=? ".repeat(20_000) + "<b@example.com>")),
                attack("10,000 addresses", () -> header("Cc: " + "a@b.co,".repeat(9_000))),
                attack("groups in groups", () -> header("Cc: " + "g:".repeat(30_000))),
                attack("brackets", () -> header("From: " + "<".repeat(60_000) + "a@example.com")),
                attack("comments", () -> header("From: " + "(".repeat(60_000) + "a@example.com")),
                attack("quotation marks", () -> header("From: " + "\"\\".repeat(30_000) + "a@example.com")),
                attack("references", () -> header("References: " + "<".repeat(60_000))),
                attack("parameters", () -> header("Content-Type: text/plain" + ";a*=x''%41".repeat(5_000))),
                attack("parts of a parameter", () -> header("Content-Type: text/plain" + ";a*1=b".repeat(8_000))),
                attack("comments in a date", () -> header("Date: " + "(".repeat(60_000))),
                attack(
                        "a wild boundary",
                        () -> Raw.bytes(
                                Raw.HEADER + "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nx\n----\n")),
                attack(
                        "zip bomb",
                        () -> Raw.bytes(Raw.mixed(Raw.part(
                                "Content-Type: application/zip; name=42.zip",
                                "PK\u0003\u0004" + "\0".repeat(1_000))))));
    }

    @ParameterizedTest
    @MethodSource
    void readable(Attack attack) {
        InboundMail mail = assertTimeoutPreemptively(PATIENCE, () -> {
            InboundMail read = Raw.mail(attack.mail().get());
            read.reply();
            return read;
        });
        assertThat(mail.text().length()).isLessThanOrEqualTo(Limits.TEXT_CHARS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?Q?x=0D=0ABcc:_evil@example.com?=",
                "=?utf-8?B?eA0KQmNjOiBldmlsQGV4YW1wbGUuY29t?=",
                "x\u2028Bcc: evil@example.com",
                "=?utf-8?Q?x=00=0B=0CBcc:_evil@example.com?=",
                "x\r\n Bcc: evil@example.com"
            })
    void no_line_break_gets_into_a_subject_or_a_name(String value) {
        InboundMail mail = Raw.mail(("From: \"" + value + "\" <a@example.com>\r\nSubject: " + value + "\r\n\r\nx")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(mail.envelope().subject())
                .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]")
                .contains("Bcc");
        assertThat(mail.envelope().from()).isPresent().hasValueSatisfying(from -> {
            assertThat(from.name()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]");
            assertThat(from.address()).isEqualTo("a@example.com");
        });
        assertThat(mail.envelope().to()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a@example.com>c@evil.example",
                "a@example.com, b@evil.example",
                "\"a@example.com> <b@evil.example\" <a@example.com>",
                "a@example.com <b@evil.example>",
                "=?utf-8?Q?a=40example.com=0D=0ARCPT_TO=3Ab=40evil.example?=",
                "<a@example.com\r\n RCPT TO:<b@evil.example>>",
                "<@relay.example:a@example.com>",
                "a@example.com@evil.example",
                "\"a b\"@example.com",
                "a@[127.0.0.1]",
                "a@localhost",
                "a%evil.example@",
                "a@exa\u200bmple.com",
                "undisclosed-recipients:;"
            })
    void an_address_that_is_odd_is_one_plain_address_or_none(String from) {
        InboundMail mail = Raw.mail(("From: " + from + "\r\n\r\nx").getBytes(StandardCharsets.UTF_8));
        mail.envelope().from().ifPresent(box -> assertThat(box.address()).matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"));
    }

    @Test
    void without_sender_date_and_id_a_mail_is_read_and_that_is_said() {
        InboundMail mail = Raw.mail("Subject: x\n\nIt leaks.");
        assertThat(mail.envelope().from()).isEmpty();
        assertThat(mail.envelope().sent()).isEmpty();
        assertThat(mail.envelope().id()).isEmpty();
        assertThat(mail.oddities()).containsExactlyInAnyOrder(Oddity.NO_SENDER, Oddity.NO_DATE, Oddity.NO_MESSAGE_ID);
    }

    @Test
    void several_senders_are_said_and_the_one_who_sent_counts() {
        InboundMail mail = Raw.mail("From: a@example.com, b@example.com\nSender: B@example.com\n\nx");
        assertThat(mail.envelope().from()).contains(new Mailbox("", "b@example.com"));
        assertThat(mail.oddities()).contains(Oddity.SEVERAL_SENDERS);
    }

    @Test
    void what_turns_or_hides_text_is_taken_out_and_said() {
        InboundMail mail =
                Raw.mail("From: \"\u202eanna\u202c\" <a@example.com>\nSubject: re\u200bfund \u2066now\u2069\n\n"
                        + "I want a re\u200bfund \u202e100\u202c\u0000\u0007 EUR");
        assertThat(mail.envelope().from().orElseThrow().name()).isEqualTo("anna");
        assertThat(mail.envelope().subject()).isEqualTo("refund now");
        assertThat(mail.text()).isEqualTo("I want a refund 100 EUR");
        assertThat(mail.oddities()).contains(Oddity.HIDDEN_CHARACTERS);
    }

    @Test
    void joined_characters_stay_joined() {
        InboundMail mail = Raw.mail("From: a@example.com\nSubject: 👩‍👧 می‌خواهم\n\n👩‍👧 می‌خواهم");
        assertThat(mail.envelope().subject()).isEqualTo("👩‍👧 می‌خواهم");
        assertThat(mail.text()).isEqualTo("👩‍👧 می‌خواهم");
    }

    @Test
    void broken_base64_shows_what_could_be_read() {
        InboundMail mail = Raw.mail(Raw.HEADER + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
                + "SXQg*****bGVha3Mu\n!!!");
        assertThat(mail.text()).startsWith("It leaks.");
        assertThat(mail.oddities()).contains(Oddity.DAMAGED_ENCODING);
    }

    @Test
    void an_unknown_encoding_is_shown_as_it_is() {
        InboundMail mail =
                Raw.mail(Raw.HEADER + "Content-Type: text/plain\nContent-Transfer-Encoding: x-odd\n\nIt leaks.");
        assertThat(mail.text()).isEqualTo("It leaks.");
    }

    @Test
    void a_multipart_without_its_boundary_is_shown_as_text() {
        InboundMail mail = Raw.mail(Raw.HEADER + "Content-Type: multipart/mixed\n\n--b\n\nIt leaks.\n--b--\n");
        assertThat(mail.text()).contains("It leaks.");
        assertThat(mail.oddities()).contains(Oddity.DAMAGED_STRUCTURE);
    }

    @Test
    void a_multipart_that_breaks_off_is_read_as_far_as_it_goes() {
        InboundMail mail = Raw.mail(Raw.HEADER
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nIt leaks.\n--b\nContent-Type: image/png\n");
        assertThat(mail.text()).isEqualTo("It leaks.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "C:\\temp\\x.exe",
                "/etc/passwd",
                "\"><svg onload=alert(1)>.png",
                "..%00.html",
                "x.png\u0000.exe",
                "CON",
                "con.txt",
                "nul",
                ".htaccess",
                "...",
                "  ",
                "a\r\nX: y.png",
                "\u202egnp.exe",
                "file:///etc/passwd",
                "=?utf-8?Q?=2E=2E=2Fx=0D=0Ay?=",
                "x.png ",
                "-rf *",
                "$(reboot).png",
                "`id`.png"
            })
    void the_name_of_a_file_is_only_a_name(String name) {
        String safe = FileName.safe(name, "attachment-1.png");
        assertThat(safe)
                .isNotBlank()
                .doesNotContainPattern("[\\p{Cntrl}\\\\/:*?\"<>|%;'`$&\\u202a-\\u202e\\u200b]")
                .doesNotStartWith(".")
                .doesNotEndWith(".")
                .doesNotEndWith(" ");
        assertThat(safe.toLowerCase(Locale.ROOT)).isNotIn("con", "con.txt", "nul");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileName.safe("a".repeat(1_500) + ".pdf", "x"))
                .hasSize(Limits.FILE_NAME_CHARS)
                .endsWith("a.pdf");
        assertThat(FileName.safe("😀".repeat(500), "x").codePoints()).allMatch(Character::isValidCodePoint);
    }

    @Test
    void a_file_that_lies_about_its_type_is_known_by_its_bytes() {
        InboundMail mail = Raw.mail(Raw.mixed(
                Raw.part("Content-Type: image/png; name=photo.png", "<html><script>alert(1)</script></html>"),
                Raw.part("Content-Type: application/pdf; name=bill.pdf", "MZ\u0000\u0000this program"),
                Raw.part(
                        "Content-Type: image/jpeg; name=drawing.jpg",
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")));
        assertThat(mail.attachments())
                .extracting(Attachment::type)
                .containsExactly("text/html", "application/x-msdownload", "image/svg+xml");
        assertThat(mail.attachments()).noneMatch(Attachment::asDeclared);
        assertThat(mail.oddities()).contains(Oddity.TYPE_DISAGREES);
    }

    @Test
    void bytes_that_say_nothing_stay_unknown_whatever_the_name_says() {
        assertThat(FileType.of(new byte[] {1, 2, 3, 4, 5}, "a.pdf").name()).isEqualTo("application/octet-stream");
    }

    private static Attack attack(String name, Supplier<byte[]> mail) {
        return new Attack(name, mail, Reason.BROKEN);
    }

    private static byte[] header(String line) {
        return Raw.bytes(line + "\n" + (line.startsWith("From") ? "" : "From: a@example.com\n") + "\nIt leaks.");
    }

    private static byte[] html(String html) {
        return Raw.bytes(Raw.HEADER + "Content-Type: text/html\n\n" + html);
    }

    private static byte[] zeros() {
        return Raw.joined(new byte[] {'a'}, new byte[100_000]);
    }

    private static byte[] large(int size) {
        byte[] header = Raw.bytes(Raw.HEADER + "\n");
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'a');
        return Raw.joined(header, body);
    }

    private static byte[] tenThousandParts() {
        return Raw.bytes(Raw.HEADER + "Content-Type: multipart/mixed; boundary=b\n\n"
                + Raw.part("Content-Type: text/plain", "x").repeat(10_000) + "--b--\n");
    }

    private static byte[] thousandLevels() {
        StringBuilder mail = new StringBuilder(Raw.HEADER);
        for (int level = 0; level < 1_000; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\n\n--b")
                    .append(level)
                    .append('\n');
        }
        return Raw.bytes(mail + "\nx");
    }

    /** For the curious: how long each of them takes. */
    static List<Attack> all() {
        return Stream.concat(unreadable(), readable()).toList();
    }
}
