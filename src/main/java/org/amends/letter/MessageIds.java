package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Message-IDs of the mails that leave here: what each is about, at the host that customers know. */
@ApplicationScoped
public class MessageIds {

    private static final Pattern ABOUT_A_CASE = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\d{1,9})\\.(LETTER|REMINDER|CONFIRMATION|AFTERCARE)");

    private final String host;

    MessageIds(LetterConfig config) {
        this.host = config.publicUrl().getHost();
    }

    /** @param seq the event that the mail tells of */
    public record About(UUID caseId, int seq, boolean letter) {}

    /** Unique, and the same for the same mail; {@link #about} reads it again. */
    static String id(UUID caseId, int seq, Outbox.Topic topic) {
        return caseId + "." + seq + "." + topic;
    }

    /** @param id unique among all mails of this installation */
    String of(String id) {
        return "<" + id + "@" + host + ">";
    }

    /** What one of our mails is about; empty for anybody else's. Knowing such an id proves nothing: it travels with the mail. */
    public Optional<About> about(String messageId) {
        int at = messageId.lastIndexOf('@');
        if (at < 0 || !messageId.substring(at + 1).equalsIgnoreCase(host)) {
            return Optional.empty();
        }
        Matcher id = ABOUT_A_CASE.matcher(messageId.substring(0, at));
        return id.matches()
                ? Optional.of(new About(
                        UUID.fromString(id.group(1)),
                        Integer.parseInt(id.group(2)),
                        id.group(3).equals(Outbox.Topic.LETTER.name())))
                : Optional.empty();
    }
}
