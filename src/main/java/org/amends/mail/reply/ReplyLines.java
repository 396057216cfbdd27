package org.amends.mail.reply;

import java.util.Arrays;
import java.util.List;
import org.amends.mail.reply.Fragment.Kind;

/** Gives every line of a mail its kind: first what is quoted, then from the end upwards what nobody answers. */
final class ReplyLines {

    private static final int SOURCE_LINES = 8;

    private final List<String> lines;
    private final Writer writer;
    private final Kind[] kinds;
    private int end;

    ReplyLines(List<String> lines, Writer writer) {
        this.lines = lines;
        this.writer = writer;
        this.kinds = QuotedLines.mark(lines);
        this.end = lines.size();
    }

    Kind[] kinds() {
        boolean someSourced = anySourced();
        while (foldLast(someSourced)) {
            // A signature, the quotation above it, a signature above that.
        }
        foldLeadingQuotation();
        keepAnswered();
        if (nothingShown()) {
            Arrays.fill(kinds, Kind.WORDS);
        }
        return kinds;
    }

    private boolean foldLast(boolean someSourced) {
        int last = lastWritten(end);
        if (last < 0) {
            return false;
        }
        if (kinds[last] == Kind.QUOTED) {
            int start = startOfRun(last);
            return (someSourced || sourced(start, last + 1)) && foldFrom(start, Kind.QUOTED);
        }
        int start = Signatures.start(lines, startOfTail(last), last + 1, writer);
        return start >= 0 && foldFrom(start, Kind.SIGNATURE);
    }

    private boolean foldFrom(int start, Kind kind) {
        Arrays.fill(kinds, start, end, kind);
        end = start;
        return true;
    }

    /** Whoever answers below one quotation and nowhere else has read it; above it stands nothing. */
    private void foldLeadingQuotation() {
        int first = firstWritten(0);
        if (first < 0 || first >= end || kinds[first] != Kind.QUOTED) {
            return;
        }
        int after = first;
        while (after < end && kinds[after] == Kind.QUOTED) {
            after++;
        }
        if (!sourced(first, after) || firstQuoted(after) >= 0) {
            Arrays.fill(kinds, first, after, Kind.ANSWERED);
        }
    }

    /** From here on quoted lines above the folded end are those which the writer answers. */
    private void keepAnswered() {
        int first = firstWritten(0);
        boolean leading = first >= 0 && kinds[first] == Kind.QUOTED;
        int from = leading ? endOfRun(first) : 0;
        for (int at = from; at < end; at++) {
            if (kinds[at] == Kind.QUOTED) {
                kinds[at] = Kind.ANSWERED;
            }
        }
    }

    private int endOfRun(int at) {
        int after = at;
        while (after < end && kinds[after] == Kind.QUOTED) {
            after++;
        }
        return after;
    }

    private boolean nothingShown() {
        for (int at = 0; at < end; at++) {
            if (kinds[at] == Kind.WORDS && !lines.get(at).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A quotation whose origin is told, in front of it or in its first lines; else the marks may be the writer's own. */
    private boolean sourced(int start, int stop) {
        List<String> marked = lines.subList(start, Math.min(stop, start + SOURCE_LINES));
        return announces(marked)
                || announces(marked.stream().map(QuotedLines::unmarked).toList());
    }

    private static boolean announces(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (QuoteStart.at(lines, at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean anySourced() {
        int at = firstQuoted(0);
        while (at >= 0) {
            int after = endOfRun(at);
            if (sourced(at, after)) {
                return true;
            }
            at = firstQuoted(after);
        }
        return false;
    }

    private int firstQuoted(int from) {
        for (int at = from; at < end; at++) {
            if (kinds[at] == Kind.QUOTED) {
                return at;
            }
        }
        return -1;
    }

    private int firstWritten(int from) {
        for (int at = from; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                return at;
            }
        }
        return -1;
    }

    private int lastWritten(int before) {
        for (int at = before - 1; at >= 0; at--) {
            if (!lines.get(at).isBlank()) {
                return at;
            }
        }
        return -1;
    }

    private int startOfRun(int last) {
        int start = last;
        while (start > 0 && kinds[start - 1] == Kind.QUOTED) {
            start--;
        }
        return start;
    }

    /** Signatures are looked for in the last lines alone, so that a long mail costs no more than a short one. */
    private int startOfTail(int last) {
        int start = last;
        while (start > 0 && last - start < Signatures.LONGEST && kinds[start - 1] == Kind.WORDS) {
            start--;
        }
        return start;
    }
}
