package org.amends.mail.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.amends.mail.reply.ReplyText;
import org.amends.mail.reply.Writer;

/**
 * One of the reply mails that others collected (src/test/resources/mail/replies), and what of it is its writer's.
 *
 * @param expected first and last line of a plain text; of HTML and MIME the words themselves
 */
record ReplyFixture(String name, String expected) {

    private static final Path FOLDER = Path.of("src/test/resources/mail/replies");

    static List<ReplyFixture> all() {
        return lines(FOLDER.resolve("kept.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(row -> new ReplyFixture(row[0], row[1]))
                .toList();
    }

    boolean isStrippedRight() {
        return reply().words().equals(words());
    }

    ReplyText reply() {
        if (name.endsWith(".eml")) {
            return mail().reply();
        }
        return ReplyText.of(text(), writer());
    }

    String text() {
        return name.endsWith(".eml") ? mail().text() : Legible.text(written(), Limits.TEXT_CHARS);
    }

    /** Talon marks what is quoted or a signature, and tells the sender in a file beside or in the first lines. */
    private String written() {
        String whole = String.join("\n", lines(FOLDER.resolve(name)));
        if (name.endsWith(".html")) {
            return HtmlBody.parse(whole).text();
        }
        String headless = name.contains("/P/")
                ? whole.replaceFirst("^(From|Subject|Date): .*\n(Subject.*\nDate.*\n\n)?", "")
                : whole;
        return headless.replaceAll("(?m)^#(sig|reply)#", "");
    }

    private Writer writer() {
        if (name.endsWith("_body")) {
            String sender = String.join("", lines(FOLDER.resolve(name.replace("_body", "_sender"))));
            return sender.contains("@") ? new Writer("", sender) : new Writer(sender, "");
        }
        return switch (Path.of(name).getFileName().toString()) {
            case "102682_R_S" -> new Writer("John Doe", "doe@example.com");
            case "unicode_msg" -> new Writer("Сергей Обухов", "");
            default -> Writer.UNKNOWN;
        };
    }

    private String words() {
        if (!expected.matches("\\d+-\\d+")) {
            return expected.replace("\\n", "\n");
        }
        List<String> lines = Arrays.asList(text().split("\n", -1));
        int first = Integer.parseInt(expected.split("-")[0]);
        int last = Integer.parseInt(expected.split("-")[1]);
        return lines.subList(first - 1, last).stream().collect(joining("\n")).strip();
    }

    private InboundMail mail() {
        try {
            byte[] raw = Files.readAllBytes(FOLDER.resolve(name));
            Reading reading = new MailReader(new Desk(Set.of(), "")).read(raw, Instant.parse("2026-05-05T10:00:00Z"));
            assertThat(reading).isInstanceOf(Reading.Readable.class);
            return ((Reading.Readable) reading).mail();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
