package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Test
    void a_plain_mail_tells_who_wrote_what_when_and_to_which_message() {
        InboundMail mail = Raw.mail(Raw.HEADER + """
                In-Reply-To: <letter.7@shop.example>
                References: <letter.1@shop.example>
                 <letter.7@shop.example>
                Cc: "Tamm, Jaan" <jaan@example.com>, peeter@example.com
                Content-Language: et, en

                The kettle leaks.
                """);
        Envelope envelope = mail.envelope();
        assertThat(envelope.from()).contains(new Mailbox("Anna Tamm", "anna@example.com"));
        assertThat(envelope.to()).containsExactly(new Mailbox("", "complaints@shop.example"));
        assertThat(envelope.cc())
                .containsExactly(new Mailbox("Tamm, Jaan", "jaan@example.com"), new Mailbox("", "peeter@example.com"));
        assertThat(envelope.id()).contains(new MessageId("1@example.com"));
        assertThat(envelope.inReplyTo()).containsExactly(new MessageId("letter.7@shop.example"));
        assertThat(envelope.references())
                .containsExactly(new MessageId("letter.1@shop.example"), new MessageId("letter.7@shop.example"));
        assertThat(envelope.subject()).isEqualTo("The kettle leaks");
        assertThat(envelope.sent()).contains(Instant.parse("2026-05-05T09:00:00Z"));
        assertThat(envelope.language()).contains("et");
        assertThat(mail.text()).isEqualTo("The kettle leaks.");
        assertThat(mail.html()).isEmpty();
        assertThat(mail.attachments()).isEmpty();
        assertThat(mail.verdict().kind()).isEqualTo(Kind.HUMAN);
        assertThat(mail.oddities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "=?UTF-8?B?0KfQsNC50L3QuNC6INGC0LXRh9GR0YI=?=, Чайник течёт",
        "=?koi8-r?Q?=FE=C1=CA=CE=C9=CB?=, Чайник",
        "=?windows-1257?Q?T=FCkk?= =?windows-1257?Q?_katki?=, Tükk katki",
        "=?iso-8859-2?Q?Nekvalitn=FD_v=FDrobok?=, Nekvalitný výrobok",
        "=?UTF-8*de?Q?Gr=C3=BC=C3=9Fe?=, Grüße",
        "=?x-unknown?Q?Caf=C3=A9?=, Café",
        "Čajník tečie, Čajník tečie",
        "=?utf-8?Q?broken, =?utf-8?Q?broken",
        "=? =?x =?, = ? = ?x = ?"
    })
    void a_subject_is_decoded(String written, String read) {
        assertThat(Raw.mail("From: a@example.com\nSubject: " + written + "\n\nx")
                        .envelope()
                        .subject())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Здравствуйте! Чайник течёт, верните деньги.",
        "koi8-r, Здравствуйте! Чайник течёт, верните деньги.",
        "iso-8859-15, Tere! Veekeetja lekib, palun raha tagasi. Žürii",
        "windows-1250, Dobrý deň! Kanvica tečie, žiadam vrátiť peniaze.",
        "utf-16, Guten Tag! Der Kessel läuft aus."
    })
    void a_body_is_decoded_by_its_charset(String charset, String text) {
        byte[] header = Raw.bytes(Raw.HEADER + "Content-Type: text/plain; charset=" + charset
                + "\nContent-Transfer-Encoding: base64\n\n");
        byte[] body = Raw.bytes(Raw.base64(text.getBytes(Charset.forName(charset))));
        InboundMail mail = Raw.mail(Raw.joined(header, body));
        assertThat(mail.text()).isEqualTo(text);
        assertThat(mail.oddities()).isEmpty();
    }

    @Test
    void a_charset_that_is_missing_unknown_or_wrong_is_guessed_and_said() {
        String text = "Здравствуйте! Чайник течёт, а в магазине мне ответили, что это не их дело. Верните деньги.";
        for (String type : new String[] {"text/plain", "text/plain; charset=x-odd", "text/plain; charset=utf-8"}) {
            byte[] header = Raw.bytes(Raw.HEADER + "Content-Type: " + type + "\n\n");
            InboundMail mail = Raw.mail(Raw.joined(header, text.getBytes(Charset.forName("windows-1251"))));
            assertThat(mail.text()).isEqualTo(text);
            assertThat(mail.oddities()).contains(Oddity.CHARSET_GUESSED);
        }
    }

    @Test
    void of_alternatives_the_plain_one_is_read_and_the_html_shown() {
        InboundMail mail = Raw.mail(Raw.HEADER + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                It leaks.
                --b
                Content-Type: text/html

                <p>It <b>leaks</b>.</p>
                --b--
                """);
        assertThat(mail.text()).isEqualTo("It leaks.");
        assertThat(mail.html()).contains("<p>It <b>leaks</b>.</p>");
    }

    @Test
    void html_alone_is_read_as_text() {
        InboundMail mail = Raw.mail(Raw.HEADER + "Content-Type: text/html; charset=utf-8\n\n"
                + "<html><head><title>x</title><style>p{}</style></head><body><p>It leaks.</p><ul><li>kettle</li>"
                + "<li>cup</li></ul><blockquote>Dear Anna</blockquote></body></html>");
        assertThat(mail.text()).isEqualTo("It leaks.\n\n- kettle\n- cup\n\n> Dear Anna");
    }

    @Test
    void an_empty_plain_alternative_does_not_hide_the_html() {
        InboundMail mail = Raw.mail(Raw.HEADER + "Content-Type: multipart/alternative; boundary=b\n\n"
                + Raw.part("Content-Type: text/plain", " ") + Raw.part("Content-Type: text/html", "<p>It leaks.</p>")
                + "--b--\n");
        assertThat(mail.text()).isEqualTo("It leaks.");
    }

    @Test
    void text_before_and_after_a_picture_is_all_read() {
        InboundMail mail = Raw.mail(Raw.mixed(
                Raw.part("Content-Type: text/plain", "It leaks here:"),
                Raw.part(
                        "Content-Type: image/png; name=leak.png\nContent-ID: <p1@x>\nContent-Disposition: inline"
                                + "\nContent-Transfer-Encoding: base64",
                        Raw.base64(PNG)),
                Raw.part("Content-Type: text/plain", "and there.")));
        assertThat(mail.text()).isEqualTo("It leaks here:\n\nand there.");
        Attachment picture = mail.attachments().get(0);
        assertThat(picture.name()).isEqualTo("leak.png");
        assertThat(picture.type()).isEqualTo("image/png");
        assertThat(picture.inline()).isTrue();
        assertThat(picture.contentId()).contains("p1@x");
        assertThat(picture.open()).hasBinaryContent(PNG);
        assertThat(picture.size()).isEqualTo(PNG.length);
        assertThat(picture.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_text_file_is_an_attachment_and_no_body() {
        InboundMail mail = Raw.mail(Raw.mixed(
                Raw.part("Content-Type: text/plain", "See the log."),
                Raw.part("Content-Type: text/plain\nContent-Disposition: attachment; filename=log.txt", "boom")));
        assertThat(mail.text()).isEqualTo("See the log.");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("log.txt");
    }

    @Test
    void a_mail_that_is_attached_stays_whole() {
        InboundMail mail = Raw.mail(Raw.mixed(
                Raw.part("Content-Type: text/plain", "Your colleague wrote this:"),
                Raw.part("Content-Type: message/rfc822", "From: x@example.com\nSubject: no\n\nNo refund.")));
        assertThat(mail.text()).isEqualTo("Your colleague wrote this:");
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("attachment-1.eml");
            assertThat(file.open()).asString(StandardCharsets.UTF_8).contains("No refund.");
        });
    }

    @Test
    void a_name_in_parts_and_another_charset_is_put_together() {
        InboundMail mail = Raw.mail(Raw.mixed(Raw.part(
                "Content-Type: image/png\nContent-Disposition: attachment;\n filename*0*=utf-8''%C4%8Daj;\n filename*1*=n%C3%ADk.png"
                        + "\nContent-Transfer-Encoding: base64",
                Raw.base64(PNG))));
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("čajník.png");
    }

    @Test
    void names_in_plain_utf_8_are_read() {
        InboundMail mail = Raw.mail("From: \"Jüri Õun, メール\" <a@example.com>, Жук <b@example.com>\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n"
                + Raw.part("Content-Type: text/plain; name=\"čajník メール.txt\"", "x") + "--b--\n");
        assertThat(mail.envelope().from()).contains(new Mailbox("Jüri Õun, メール", "a@example.com"));
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("čajník メール.txt");
    }

    @Test
    void an_invitation_is_read_as_a_calendar() {
        InboundMail mail = Raw.mail(Raw.HEADER + "Content-Type: multipart/alternative; boundary=b\n\n"
                + Raw.part("Content-Type: text/plain", "Visit of the technician")
                + Raw.part(
                        "Content-Type: text/calendar; method=request; charset=utf-8", "BEGIN:VCALENDAR\nEND:VCALENDAR")
                + "--b--\n");
        assertThat(mail.verdict().kind()).isEqualTo(Kind.CALENDAR);
        assertThat(mail.calendars())
                .containsExactly(new CalendarPart(Optional.of("REQUEST"), "BEGIN:VCALENDAR\nEND:VCALENDAR"));
    }

    @Test
    void a_winmail_dat_is_kept_whole_and_named() {
        byte[] tnef = {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0, 1, 6, (byte) 0x90, 8, 0};
        InboundMail mail = Raw.mail(Raw.mixed(
                Raw.part("Content-Type: text/plain", "See the file."),
                Raw.part(
                        "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64",
                        Raw.base64(tnef))));
        assertThat(mail.oddities()).containsExactly(Oddity.WINMAIL);
        assertThat(mail.attachments()).singleElement().satisfies(file -> assertThat(file.open())
                .hasBinaryContent(tnef));
    }

    @Test
    void lines_that_flow_are_paragraphs_again() {
        InboundMail mail = Raw.mail(Raw.HEADER + "Content-Type: text/plain; format=flowed\n\n"
                + "The kettle that I bought \nleaks.\n> We are sorry \n> to hear it.\n>> Old\n-- \nAnna\n");
        assertThat(mail.text())
                .isEqualTo("The kettle that I bought leaks.\n> We are sorry to hear it.\n>> Old\n-- \nAnna");
    }

    @Test
    void a_date_is_never_later_than_the_arrival() {
        InboundMail mail = Raw.mail("From: a@example.com\nDate: Tue, 5 May 2037 12:00:00 +0000\n\nx");
        assertThat(mail.envelope().sent()).contains(Raw.RECEIVED);
        assertThat(mail.oddities()).contains(Oddity.DATE_IN_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "'Tue, 5 May 2026 08:00:00 +0000 (UTC)', 2026-05-05T08:00:00Z",
        "'5 May 2026 08:00 GMT', 2026-05-05T08:00:00Z",
        "'yesterday', ",
        "'Thu, 1 Jan 1970 00:00:00 +0000', "
    })
    void a_date_is_read_or_absent(String written, Instant read) {
        InboundMail mail = Raw.mail("From: a@example.com\nDate: " + written + "\n\nx");
        assertThat(mail.envelope().sent()).isEqualTo(Optional.ofNullable(read));
    }
}
