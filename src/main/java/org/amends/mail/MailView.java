package org.amends.mail;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.casefile.CaseReference;
import org.amends.mail.reading.Attachment;
import org.amends.mail.reading.Envelope;
import org.amends.mail.reading.Ground;
import org.amends.mail.reading.InboundMail;
import org.amends.mail.reading.Mailbox;
import org.amends.mail.reading.Reading;

/**
 * A mail as its page shows it.
 *
 * @param words without quotations and signature
 * @param rest the whole text, when that is more
 * @param grounds why it is taken for what it is
 */
@TemplateData
public record MailView(
        String id,
        Instant arrivedAt,
        String from,
        String subject,
        String words,
        String rest,
        boolean readable,
        String kind,
        List<String> grounds,
        String outcome,
        String reason,
        String about,
        List<File> files) {

    /** @param misnamed its bytes say something else than its sender */
    @TemplateData
    public record File(int number, String name, String type, long kilobytes, boolean misnamed) {}

    static MailView of(IncomingMail mail, Reading reading) {
        if (reading instanceof Reading.Readable readable) {
            return of(mail, readable.mail());
        }
        return view(mail, reading.envelope(), "", "", false, List.of(), List.of());
    }

    private static MailView of(IncomingMail mail, InboundMail read) {
        String words = read.reply().words();
        String whole = read.text().strip();
        return view(
                mail,
                Optional.of(read.envelope()),
                words,
                whole.equals(words) ? "" : whole,
                true,
                read.verdict().grounds().stream().map(MailView::text).toList(),
                IntStream.range(0, read.attachments().size())
                        .mapToObj(at -> file(at + 1, read.attachments().get(at)))
                        .toList());
    }

    private static MailView view(
            IncomingMail mail,
            Optional<Envelope> envelope,
            String words,
            String rest,
            boolean readable,
            List<String> grounds,
            List<File> files) {
        return new MailView(
                mail.id().toString(),
                mail.arrivedAt(),
                envelope.flatMap(Envelope::from).map(MailView::text).orElse(""),
                envelope.map(Envelope::subject).orElse(""),
                words,
                rest,
                readable,
                mail.kind().map(Enum::name).orElse(""),
                grounds,
                mail.outcome().map(Enum::name).orElse(""),
                mail.reason().orElse(""),
                mail.about().map(CaseReference::text).orElse(""),
                files);
    }

    private static String text(Mailbox box) {
        return box.name().isBlank() ? box.address() : box.name() + ", " + box.address();
    }

    private static String text(Ground ground) {
        return ground.where() + ": " + ground.what();
    }

    private static File file(int number, Attachment file) {
        return new File(number, file.name(), file.type(), (file.size() + 1023) / 1024, !file.asDeclared());
    }
}
