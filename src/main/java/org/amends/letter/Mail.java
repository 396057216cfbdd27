package org.amends.letter;

import java.util.List;
import java.util.Optional;

/**
 * What the relay is given.
 *
 * @param id the same for the same thing, so that a mail that goes twice is recognised
 * @param follows the Message-IDs of the same conversation before it, the oldest first (RFC 5322, section 3.6.4)
 * @param replyTo an address that names the case; empty where answers go to the sender
 * @param language BCP 47 tag of what it says (RFC 3282)
 * @param byPerson false for what the service writes by itself, which says so (RFC 3834)
 */
public record Mail(
        String id,
        List<String> follows,
        String to,
        Optional<String> replyTo,
        String subject,
        String language,
        String text,
        boolean byPerson,
        List<Attachment> attachments) {

    /** Without a file. */
    public Mail(
            String id,
            List<String> follows,
            String to,
            Optional<String> replyTo,
            String subject,
            String language,
            String text,
            boolean byPerson) {
        this(id, follows, to, replyTo, subject, language, text, byPerson, List.of());
    }

    public Mail {
        follows = List.copyOf(follows);
        attachments = List.copyOf(attachments);
    }
}
