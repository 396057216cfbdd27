package org.amends.mail;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;
import org.amends.mail.reading.Attachment;
import org.amends.mail.reading.Ground;
import org.amends.mail.reading.InboundMail;
import org.amends.mail.reading.Oddity;
import org.amends.mail.reading.Reading;

/**
 * What stands in a mail, as its page shows it.
 *
 * @param words without quotations and signature
 * @param rest the whole text, when that is more
 * @param grounds why it is taken for what it is
 * @param odd what is strange about it
 */
@TemplateData
public record MailView(
        String words, String rest, boolean readable, List<String> grounds, List<Oddity> odd, List<File> files) {

    private static final MailView UNREADABLE = new MailView("", "", false, List.of(), List.of(), List.of());

    /**
     * @param misnamed its bytes say something else than its sender
     * @param packed taken out of a winmail.dat
     */
    @TemplateData
    public record File(int number, String name, String type, long kilobytes, boolean misnamed, boolean packed) {}

    static MailView of(Reading reading) {
        return reading instanceof Reading.Readable readable ? of(readable.mail()) : UNREADABLE;
    }

    private static MailView of(InboundMail mail) {
        String words = mail.reply().words();
        String whole = mail.text().strip();
        return new MailView(
                words,
                whole.equals(words) ? "" : whole,
                true,
                mail.verdict().grounds().stream().map(MailView::text).toList(),
                mail.oddities().stream().sorted().toList(),
                IntStream.range(0, mail.attachments().size())
                        .mapToObj(at -> file(at + 1, mail.attachments().get(at)))
                        .toList());
    }

    private static String text(Ground ground) {
        return ground.where() + ": " + ground.what();
    }

    private static File file(int number, Attachment file) {
        return new File(
                number, file.name(), file.type(), (file.size() + 1023) / 1024, !file.asDeclared(), file.packed());
    }
}
