package org.amends.mail.reply;

import java.util.List;
import java.util.Locale;

/** The writer's own name or address, which the mail's header tells, as a last paragraph of short lines. */
final class WritersBlock {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 60;

    private WritersBlock() {}

    static int start(List<String> lines, int from, int to, Writer writer) {
        String name = folded(writer.name());
        String address = writer.address().toLowerCase(Locale.ROOT);
        int written = 0;
        boolean own = false;
        boolean lastParagraph = true;
        for (int at = to - 1; at >= from && written < MOST_LINES; at--) {
            String line = lines.get(at);
            lastParagraph = lastParagraph && !line.isBlank();
            if (line.length() > LONGEST_LINE) {
                return -1;
            }
            boolean begins = at == from || lines.get(at - 1).isBlank();
            boolean ownBlock = lastParagraph && begins && own && Closing.isName(line);
            if (ownBlock || !name.isEmpty() && folded(line).equals(name)) {
                return at;
            }
            if (!line.isBlank() && !belongs(line)) {
                return -1;
            }
            own = own || !address.isEmpty() && line.toLowerCase(Locale.ROOT).contains(address);
            written += line.isBlank() ? 0 : 1;
        }
        return -1;
    }

    private static boolean belongs(String line) {
        return Closing.isName(line)
                || Reachable.saysHow(line)
                || line.toLowerCase(Locale.ROOT).startsWith("via ");
    }

    /** "- Anna" is how some sign. */
    private static String folded(String line) {
        String said = line.strip().toLowerCase(Locale.ROOT);
        return said.startsWith("-") ? said.substring(1).strip() : said;
    }
}
