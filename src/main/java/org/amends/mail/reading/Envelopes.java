package org.amends.mail.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the envelope from the header of a mail. */
final class Envelopes {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    private Envelopes() {}

    static Envelope of(Header header, Instant received) {
        return new Envelope(
                header.value("message-id").flatMap(MessageId::in),
                ids(header, "in-reply-to"),
                ids(header, "references"),
                from(header),
                Addresses.of(header, "reply-to"),
                Addresses.of(header, "to"),
                Addresses.of(header, "cc"),
                header.words("subject")
                        .map(words -> Legible.line(words, Limits.SUBJECT_CHARS))
                        .orElse(""),
                SentDate.of(header, received),
                language(header));
    }

    private static List<MessageId> ids(Header header, String name) {
        return header.value(name).map(MessageId::all).orElse(List.of());
    }

    /** A mail of several writers has a Sender, who is one of them (RFC 5322, 3.6.2); else the first of them counts. */
    private static Optional<Mailbox> from(Header header) {
        List<Mailbox> from = Addresses.of(header, "from");
        List<Mailbox> sender = Addresses.of(header, "sender");
        return from.stream()
                .filter(box -> sender.stream().anyMatch(other -> other.address().equalsIgnoreCase(box.address())))
                .findFirst()
                .or(() -> from.stream().findFirst())
                .or(() -> sender.stream().findFirst());
    }

    private static Optional<String> language(Header header) {
        return header.value("content-language")
                .map(value -> value.split(",", 2)[0].strip())
                .filter(tag -> LANGUAGE.matcher(tag).matches());
    }
}
