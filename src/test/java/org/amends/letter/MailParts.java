package org.amends.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** What a mail says, as text and as HTML. */
public final class MailParts {

    private MailParts() {}

    /** With the line ends of a text, not of a mail. */
    public static String text(MimeMessage message) throws MessagingException, IOException {
        return part(message, "text/plain").replace("\r\n", "\n");
    }

    static String html(MimeMessage message) throws MessagingException, IOException {
        return part(message, "text/html");
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        for (int at = 0; at < parts.getCount(); at++) {
            if (parts.getBodyPart(at).isMimeType(type)) {
                return parts.getBodyPart(at).getContent().toString();
            }
        }
        throw new AssertionError("no part " + type);
    }
}
