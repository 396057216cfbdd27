package org.amends.mail.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.mail.reply.ReplyText;
import org.amends.mail.reply.Writer;

/**
 * A mail that was read.
 *
 * @param text all of its words, quotations and signature with them; {@link #reply()} leaves those out
 * @param html sanitised: no script, no style, nothing from elsewhere; absent when the mail has none
 * @param bounce present when the verdict is {@link Kind#BOUNCE}
 */
public record InboundMail(
        Envelope envelope,
        String text,
        Optional<String> html,
        List<Attachment> attachments,
        List<CalendarPart> calendars,
        Verdict verdict,
        Optional<Bounce> bounce,
        Set<Oddity> oddities) {

    /** What the writer added to the conversation with this mail. */
    public ReplyText reply() {
        return ReplyText.of(
                text,
                envelope.from()
                        .map(box -> new Writer(box.name(), box.address()))
                        .orElse(Writer.UNKNOWN));
    }
}
