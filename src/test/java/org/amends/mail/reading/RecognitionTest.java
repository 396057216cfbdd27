package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final String BOUNCE = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
            To: complaints@shop.example
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you that your message could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net
            Arrival-Date: Tue, 5 May 2026 09:00:00 +0000

            Final-Recipient: rfc822; anna@example.com
            Original-Recipient: rfc822;Anna@Example.com
            Action: %s
            Status: %s
            Remote-MTA: dns; mail.example.com
            Diagnostic-Code: smtp; 550 5.1.1 <anna@example.com>:
                Recipient address rejected: User unknown

            --b
            Content-Type: text/rfc822-headers

            From: complaints@shop.example
            Message-ID: <42.3.letter@shop.example>
            Subject: Your complaint

            --b--
            """;

    @Test
    void a_bounce_says_whom_why_and_which_letter() {
        InboundMail mail = Raw.mail(BOUNCE.formatted("failed", "5.1.1"));
        assertThat(mail.verdict().kind()).isEqualTo(Kind.BOUNCE);
        assertThat(mail.verdict().grounds())
                .contains(new Ground(Kind.BOUNCE, "Content-Type", "message/delivery-status"));
        Bounce bounce = mail.bounce().orElseThrow();
        assertThat(bounce.original()).contains(new MessageId("42.3.letter@shop.example"));
        assertThat(bounce.failed()).isTrue();
        assertThat(bounce.recipients()).singleElement().satisfies(to -> {
            assertThat(to.address()).contains("anna@example.com");
            assertThat(to.action()).contains("failed");
            assertThat(to.status()).contains("5.1.1");
            assertThat(to.diagnostic())
                    .contains("550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown");
        });
    }

    @ParameterizedTest
    @CsvSource({"delayed, 4.4.1", "delivered, 2.0.0", "relayed, 2.1.5"})
    void a_report_of_a_delay_or_a_success_is_no_failure(String action, String status) {
        Bounce bounce = Raw.mail(BOUNCE.formatted(action, status)).bounce().orElseThrow();
        assertThat(bounce.failed()).isFalse();
    }

    @Test
    void a_bounce_of_an_older_server_is_known_by_its_sender_and_header() {
        InboundMail mail = Raw.mail("""
                Return-Path: <>
                From: Mail Delivery System <Mailer-Daemon@old.example.net>
                To: complaints@shop.example
                X-Failed-Recipients: anna@example.com
                Subject: Mail delivery failed: returning message to sender

                A message that you sent could not be delivered.

                ------ This is a copy of the message, including all the headers. ------

                Message-Id: <42.3.letter@shop.example>
                Subject: Your complaint
                """);
        assertThat(mail.verdict().kind()).isEqualTo(Kind.BOUNCE);
        Bounce bounce = mail.bounce().orElseThrow();
        assertThat(bounce.original()).contains(new MessageId("42.3.letter@shop.example"));
        assertThat(bounce.recipients()).singleElement().satisfies(to -> assertThat(to.address())
                .contains("anna@example.com"));
        assertThat(bounce.failed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unzustellbar: Ihre Beschwerde",
                "Non remis : Votre réclamation",
                "Недоставленное сообщение",
                "Nedoručiteľné: Vaša sťažnosť",
                "Undeliverable: Your complaint",
                "failure notice"
            })
    void a_bounce_is_known_in_the_languages_of_the_servers(String subject) {
        InboundMail mail =
                Raw.mail("Return-Path: <>\nFrom: Exchange <exchange@example.net>\nSubject: " + subject + "\n\nx");
        assertThat(mail.verdict().kind()).isEqualTo(Kind.BOUNCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Undelivered parcel",
                "Undeliverable: my parcel",
                "Delivery failure of my order",
                "Re: Automatic reply: The kettle leaks",
                "Out of office chairs that broke",
                "Automatic replying machine is broken",
                "Недоставленное сообщение курьера"
            })
    void a_customer_who_writes_about_failed_deliveries_is_a_human(String subject) {
        InboundMail mail = Raw.mail("From: anna@example.com\nSubject: " + subject + "\n\nWhere is it?");
        assertThat(mail.verdict()).isEqualTo(new Verdict(Kind.HUMAN, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: The kettle leaks",
                "Out of Office: The kettle leaks",
                "Autoreply: away until Monday",
                "Automatische Antwort: Ihre Nachricht",
                "Abwesenheitsnotiz: Ihre Nachricht",
                "Réponse automatique : votre message",
                "Автоматический ответ: Ваш чайник",
                "Автоответ: в отпуске",
                "Automaatvastus: Teie kiri",
                "Kontorist väljas: Teie kiri",
                "Automatická odpoveď: Váš list",
                "Mimo kancelárie: Váš list"
            })
    void an_answer_of_a_machine_is_known_by_its_subject(String subject) {
        InboundMail mail = Raw.mail("From: anna@example.com\nSubject: " + subject + "\n\nI am away.");
        assertThat(mail.verdict().kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(mail.verdict().grounds()).containsExactly(new Ground(Kind.AUTO_REPLY, "Subject", subject));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"x@example.com\"",
                "Auto-Submitted: auto-notified",
                "X-Autoreply: yes",
                "X-Autorespond: away",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply",
                "X-Auto-Response-Suppress: All",
                "Precedence: auto_reply",
                "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
                "Return-Path: <>"
            })
    void an_answer_of_a_machine_is_known_by_its_header(String header) {
        assertThat(kind(header)).isEqualTo(Kind.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Auto-Submitted: No (a person)",
                "X-Autoreply: no",
                "Precedence: first-class",
                "X-Auto-Response-Suppress: DR",
                "Return-Path: <anna@example.com>"
            })
    void a_header_that_denies_it_is_believed(String header) {
        assertThat(kind(header)).isEqualTo(Kind.HUMAN);
    }

    @Test
    void a_read_receipt_is_an_answer_of_a_machine() {
        InboundMail mail = Raw.mail(Raw.HEADER
                + "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
                + Raw.part("Content-Type: text/plain", "Your message was read.")
                + Raw.part(
                        "Content-Type: message/disposition-notification",
                        "Disposition: manual-action/MDN-sent-manually; displayed")
                + "--b--\n");
        assertThat(mail.verdict().kind()).isEqualTo(Kind.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: News <news.example.com>",
                "List-Unsubscribe: <https://example.com/u>",
                "Precedence: bulk",
                "Precedence: list",
                "Feedback-ID: campaign:example"
            })
    void a_newsletter_is_known_by_its_header(String header) {
        assertThat(kind(header)).isEqualTo(Kind.BULK);
    }

    @Test
    void a_customer_who_writes_to_a_list_that_is_our_own_address_is_a_human() {
        assertThat(kind("""
                Precedence: list
                List-ID: <complaints.shop.example>
                List-Post: <https://groups.example/complaints>, <mailto:complaints@shop.example>
                List-Unsubscribe: <https://groups.example/u>""")).isEqualTo(Kind.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Amends-Loop: shop.example", "X-Loop: complaints@shop.example"})
    void our_own_mail_is_known_by_its_mark(String header) {
        assertThat(kind(header)).isEqualTo(Kind.LOOP);
    }

    @Test
    void our_own_address_as_sender_is_a_loop_whatever_else_is_said() {
        InboundMail mail = Raw.mail("From: Complaints@Shop.example\nAuto-Submitted: auto-replied\nSubject: x\n\nx");
        assertThat(mail.verdict().kind()).isEqualTo(Kind.LOOP);
        assertThat(mail.verdict().grounds()).extracting(Ground::kind).containsExactly(Kind.LOOP, Kind.AUTO_REPLY);
    }

    /** Attack 36. */
    @Test
    void a_mail_in_circles_is_known_by_its_hops() {
        assertThat(kind("Received: from a by b\n".repeat(51).strip())).isEqualTo(Kind.LOOP);
        assertThat(kind("Received: from a by b\n".repeat(20).strip())).isEqualTo(Kind.HUMAN);
    }

    @Test
    void the_mark_of_another_house_is_no_loop() {
        assertThat(kind("X-Amends-Loop: other.example")).isEqualTo(Kind.HUMAN);
    }

    private static Kind kind(String header) {
        return Raw.mail(Raw.HEADER + header + "\n\nThe kettle leaks.").verdict().kind();
    }
}
