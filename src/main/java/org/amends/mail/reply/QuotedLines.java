package org.amends.mail.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amends.mail.reply.Fragment.Kind;

/** Finds the lines that are quoted: those with a mark, and everything below a line that announces an unmarked quotation. */
final class QuotedLines {

    private static final Pattern MARKS = Pattern.compile("^[>\\s]+");
    private static final Pattern RULE = Pattern.compile("[-_=*—–\\s]{3,}");
    private static final int WRAPPED_AT = 60;

    private final List<String> lines;
    private final Kind[] kinds;

    private QuotedLines(List<String> lines) {
        this.lines = lines;
        this.kinds = new Kind[lines.size()];
        Arrays.fill(kinds, Kind.WORDS);
    }

    static Kind[] mark(List<String> lines) {
        QuotedLines quoted = new QuotedLines(lines);
        quoted.markAll();
        quoted.joinWrapped();
        quoted.joinAcrossEmptyLines();
        return quoted.kinds;
    }

    static String unmarked(String line) {
        return MARKS.matcher(line).replaceFirst("");
    }

    private static boolean marked(String line) {
        return line.stripLeading().startsWith(">");
    }

    private void markAll() {
        int at = 0;
        while (at < lines.size()) {
            if (marked(lines.get(at))) {
                kinds[at++] = Kind.QUOTED;
            } else {
                Optional<QuoteStart> start = QuoteStart.at(lines, at);
                at = start.isEmpty() ? at + 1 : follow(start.get(), at);
            }
        }
    }

    /** @return the line from which to go on */
    private int follow(QuoteStart start, int at) {
        int below = at + start.length();
        int next = written(below);
        boolean marksFollow = next >= 0 && marked(lines.get(next)) && !start.takesAll();
        if (marksFollow) {
            Arrays.fill(kinds, at, next, Kind.QUOTED);
            return next;
        }
        Arrays.fill(kinds, aboveRules(at), lines.size(), Kind.QUOTED);
        return lines.size();
    }

    /** The line that a program draws above what it quotes. */
    private int aboveRules(int at) {
        int start = at;
        while (start > 0
                && kinds[start - 1] == Kind.WORDS
                && (lines.get(start - 1).isBlank()
                        || RULE.matcher(lines.get(start - 1)).matches())) {
            start--;
        }
        return start;
    }

    private int written(int from) {
        for (int at = from; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                return at;
            }
        }
        return -1;
    }

    /** One line without a mark in the middle of a sentence of marked ones: a program broke it and forgot the mark. */
    private void joinWrapped() {
        for (int at = 1; at + 1 < lines.size(); at++) {
            boolean between = kinds[at] == Kind.WORDS && marked(lines.get(at - 1)) && marked(lines.get(at + 1));
            if (between && continues(lines.get(at - 1).stripTrailing(), lines.get(at))) {
                kinds[at] = Kind.QUOTED;
            }
        }
    }

    private static boolean continues(String before, String line) {
        return before.length() >= WRAPPED_AT
                && !before.endsWith("?")
                && !line.isEmpty()
                && Character.isLowerCase(line.codePointAt(0));
    }

    private void joinAcrossEmptyLines() {
        int lastQuoted = -1;
        for (int at = 0; at < lines.size(); at++) {
            if (kinds[at] == Kind.QUOTED) {
                if (lastQuoted >= 0) {
                    Arrays.fill(kinds, lastQuoted, at, Kind.QUOTED);
                }
                lastQuoted = at;
            } else if (!lines.get(at).isBlank()) {
                lastQuoted = -1;
            }
        }
    }
}
