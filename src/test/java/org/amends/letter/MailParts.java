package org.amends.letter;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Optional;

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

    /** The content of a file that came along. */
    public static byte[] file(MimeMessage message, String type) throws MessagingException, IOException {
        return find((MimeMultipart) message.getContent(), type)
                .orElseThrow(() -> new AssertionError("no file " + type))
                .getInputStream()
                .readAllBytes();
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        return find((MimeMultipart) message.getContent(), type)
                .orElseThrow(() -> new AssertionError("no part " + type))
                .getContent()
                .toString();
    }

    private static Optional<BodyPart> find(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            Optional<BodyPart> found = part.getContent() instanceof MimeMultipart inner
                    ? find(inner, type)
                    : Optional.of(part).filter(one -> isOf(one, type));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(BodyPart part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
