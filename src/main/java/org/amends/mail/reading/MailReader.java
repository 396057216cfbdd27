package org.amends.mail.reading;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.amends.mail.reading.Reading.Readable;
import org.amends.mail.reading.Reading.Reason;
import org.amends.mail.reading.Reading.Unreadable;

/** Reads one mail (RFC 5322, RFC 2045). It never throws because of what the mail says, and keeps nothing between mails. */
public final class MailReader {

    private final Desk desk;

    public MailReader(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param raw the mail as it came, every byte
     * @param received when it came
     */
    public Reading read(byte[] raw, Instant received) {
        if (blank(raw)) {
            return new Unreadable(Reason.EMPTY, Optional.empty());
        }
        if (raw.length > Limits.MAIL_BYTES) {
            return unreadable(Reason.TOO_LARGE, Parts.headerOf(raw), received);
        }
        Parts.Taken taken = Parts.apart(raw);
        if (taken.failure().isPresent()) {
            return unreadable(taken.failure().get(), taken.header(), received);
        }
        if (taken.header().isEmpty() || taken.root().isEmpty()) {
            return unreadable(Reason.NO_HEADER, taken.header(), received);
        }
        return readable(taken.header(), taken.root().get(), received);
    }

    private static boolean blank(byte[] raw) {
        for (byte b : raw) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private static Unreadable unreadable(Reason reason, Header header, Instant received) {
        return new Unreadable(
                reason, header.isEmpty() ? Optional.empty() : safely(() -> Envelopes.of(header, received)));
    }

    private Reading readable(Header header, Part root, Instant received) {
        return safely(() -> mail(header, root, received))
                .<Reading>map(Readable::new)
                .orElseGet(() -> unreadable(Reason.BROKEN, header, received));
    }

    /** The libraries below promise not to throw; a mail that makes them break the promise is one for a person. */
    private static <T> Optional<T> safely(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private InboundMail mail(Header header, Part root, Instant received) {
        Envelope envelope = Envelopes.of(header, received);
        Body body = Body.of(root);
        String text = body.text();
        Verdict verdict = Recognition.verdict(new Recognition.Facts(header, root, envelope, desk));
        List<Attachment> attachments = Attachments.of(root);
        Set<Oddity> oddities = EnumSet.copyOf(body.oddities());
        oddities.addAll(Oddities.of(header, root, envelope, received));
        oddities.addAll(Oddities.of(attachments));
        return new InboundMail(
                envelope,
                text,
                body.html(),
                attachments,
                Calendars.of(root),
                verdict,
                verdict.kind() == Kind.BOUNCE ? Optional.of(DeliveryReport.of(header, root, text)) : Optional.empty(),
                Set.copyOf(oddities));
    }
}
