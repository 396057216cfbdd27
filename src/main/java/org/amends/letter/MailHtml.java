package org.amends.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same words as the text of a mail, in paragraphs and with links to press, and nothing else: no picture, no script. */
final class MailHtml {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n{2,}");
    /** Before and after each line end, which is a piece of its own. */
    private static final Pattern LINE_END = Pattern.compile("(?=\\n)|(?<=\\n)");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private MailHtml() {}

    @CheckedTemplate(basePath = "letter")
    static class Templates {
        static native TemplateInstance mail(String language, List<Paragraph> paragraphs);

        private Templates() {}
    }

    /** A link, the end of a line, or words. */
    public record Piece(String text, boolean link) {
        public boolean lineEnd() {
            return text.equals("\n");
        }
    }

    public record Paragraph(List<Piece> pieces) {}

    static String of(Mail mail) {
        List<Paragraph> paragraphs = Arrays.stream(
                        BLANK_LINES.split(mail.text().replace("\r\n", "\n").strip()))
                .map(text -> new Paragraph(pieces(text)))
                .toList();
        return Templates.mail(mail.language(), paragraphs).render();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            words(text.substring(from, link.start()), pieces);
            pieces.add(new Piece(link.group(), true));
            from = link.end();
        }
        words(text.substring(from), pieces);
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        for (String part : LINE_END.split(text)) {
            if (!part.isEmpty()) {
                pieces.add(new Piece(part, false));
            }
        }
    }
}
