package org.amends.mail.reply;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands below "-- " (RFC 3676, 4.3), below "--" if it is short, and below another drawn line if it is short and says
 * how to reach somebody.
 */
final class DelimitedSignature {

    private static final Pattern DRAWN = Pattern.compile("\\s*(_{2,}|—{2,}|—|-{3,}|={3,}|\\*{3,})\\s*");
    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 80;

    private DelimitedSignature() {}

    static int start(List<String> lines, int from, int to) {
        int standard = find(lines, from, to, "-- ");
        if (standard >= 0) {
            return standard;
        }
        int written = 0;
        boolean reachable = false;
        for (int at = to - 1; at >= from && written <= MOST_LINES; at--) {
            String line = lines.get(at);
            if (line.stripTrailing().equals("--") && at < to - 1) {
                return at;
            }
            if (DRAWN.matcher(line).matches() && reachable) {
                return at;
            }
            if (line.length() > LONGEST_LINE) {
                return -1;
            }
            written += line.isBlank() ? 0 : 1;
            reachable = reachable || Reachable.saysHow(line);
        }
        return -1;
    }

    private static int find(List<String> lines, int from, int to, String delimiter) {
        for (int at = from; at < to - 1; at++) {
            if (lines.get(at).equals(delimiter)) {
                return at;
            }
        }
        return -1;
    }
}
