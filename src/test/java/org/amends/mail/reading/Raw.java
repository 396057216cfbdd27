package org.amends.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Mails as bytes, and the reader of a desk that is called complaints@shop.example. */
final class Raw {

    static final Instant RECEIVED = Instant.parse("2026-05-05T10:00:00Z");

    static final String HEADER = """
            From: Anna Tamm <anna@example.com>
            To: complaints@shop.example
            Subject: The kettle leaks
            Message-ID: <1@example.com>
            Date: Tue, 5 May 2026 12:00:00 +0300
            MIME-Version: 1.0
            """;

    private static final MailReader READER =
            new MailReader(new Desk(Set.of("complaints@shop.example"), "shop.example"));

    private Raw() {}

    static byte[] bytes(String mail) {
        return bytes(mail, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String mail, Charset charset) {
        return mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(charset);
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            whole.writeBytes(piece);
        }
        return whole.toByteArray();
    }

    static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content);
    }

    /** A part of {@code multipart/mixed; boundary=b}. */
    static String part(String headers, String content) {
        return "--b\n" + headers + "\n\n" + content + "\n";
    }

    static String mixed(String... parts) {
        return HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + String.join("", parts) + "--b--\n";
    }

    static Reading read(byte[] mail) {
        return READER.read(mail, RECEIVED);
    }

    static InboundMail mail(String mail) {
        return mail(bytes(mail));
    }

    static InboundMail mail(byte[] mail) {
        Reading reading = read(mail);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).mail();
    }

    static Reading.Unreadable unreadable(byte[] mail) {
        Reading reading = read(mail);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) reading;
    }
}
