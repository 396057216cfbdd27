package org.amends.mail.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "On 5 May 2026 at 10:12, Anna &lt;anna@example.com&gt; wrote:", on one line or broken over up to four, in the words of the
 * programs' languages. A verb alone proves nothing: a date or an address has to be there as well.
 */
final class Attribution {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 500;
    private static final int DATE_WITHIN = 60;

    private static final List<String> VERBS = List.of(
            "wrote",
            "writes",
            "a écrit",
            "schrieb",
            "ha scritto",
            "escribió",
            "escreveu",
            "schreef",
            "het volgende geschreven",
            "skrev",
            "kirjoitti",
            "kirjutas",
            "пишет",
            "пише",
            "писал",
            "писал(а)",
            "написал",
            "написала",
            "написал(а)",
            "napísal",
            "napísala",
            "napísal(a)",
            "napsal",
            "napsala",
            "napsal(a)",
            "píše",
            "napisał",
            "napisała",
            "napisał(a)",
            "írta",
            "rašė",
            "rakstīja");

    /** With which such a line begins when the date does not come first. */
    private static final Set<String> OPENINGS = Set.of(
            "on",
            "le",
            "am",
            "il",
            "op",
            "em",
            "el",
            "in",
            "w",
            "dnia",
            "dňa",
            "dne",
            "den",
            "kuupäeval",
            "kuupäev",
            "at");

    private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)");
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)|(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]@[^\\s<>@]");
    private static final Pattern ADDRESS_AT_END = Pattern.compile("[^\\s@]@[^\\s@]{3,}$");
    private static final Pattern AROUND = Pattern.compile("^[-*_>\\s]+|[-*_\\s]+$");

    private Attribution() {}

    static Optional<QuoteStart> at(List<String> lines, int at) {
        String joined = "";
        for (int length = 1; length <= MOST_LINES && at + length <= lines.size(); length++) {
            String line = lines.get(at + length - 1);
            joined = joined + (joined.isEmpty() ? "" : " ") + line.strip();
            if (line.isBlank() || joined.length() > LONGEST || !canGoOn(joined, line, length)) {
                return Optional.empty();
            }
            if (isAttribution(core(joined), marksFollow(lines, at + length))) {
                return Optional.of(new QuoteStart(length, false));
            }
        }
        return Optional.empty();
    }

    /** A marked line is quoted text and no more announcement, but for the end of an address that was broken off. */
    private static boolean canGoOn(String joined, String line, int length) {
        boolean broken = length > 1
                && line.stripLeading().startsWith(">")
                && !line.strip().matches(">+:?");
        return !broken && opens(core(joined));
    }

    private static boolean marksFollow(List<String> lines, int from) {
        for (int at = from; at < Math.min(lines.size(), from + 3); at++) {
            if (!lines.get(at).isBlank()) {
                return lines.get(at).stripLeading().startsWith(">");
            }
        }
        return false;
    }

    private static String core(String joined) {
        return AROUND.matcher(joined.replace('\u00a0', ' ').toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static boolean opens(String core) {
        String beginning = core.substring(0, Math.min(DATE_WITHIN, core.length()));
        String first = beginning.split("[\\s,]", 2)[0];
        return OPENINGS.contains(first)
                || DATE.matcher(beginning).find()
                || TIME.matcher(beginning).find()
                || ADDRESS.matcher(beginning).find();
    }

    private static boolean isAttribution(String core, boolean marksFollow) {
        boolean colon = core.endsWith(":");
        String said = colon ? core.substring(0, core.length() - 1).strip() : core;
        boolean address = ADDRESS.matcher(said).find();
        boolean date = DATE.matcher(said).find();
        boolean time = TIME.matcher(said).find();
        if (endsWithVerb(said)) {
            return colon ? address || date && (marksFollow || opensWithWord(said)) : address && (time || date);
        }
        if (colon && verbInside(said)) {
            return (date || time) && (address || marksFollow);
        }
        return colon && time && date && ADDRESS_AT_END.matcher(said).find();
    }

    private static boolean opensWithWord(String said) {
        return OPENINGS.contains(said.split("\\s", 2)[0]);
    }

    private static boolean endsWithVerb(String said) {
        return VERBS.stream()
                .anyMatch(verb -> said.endsWith(verb)
                        && said.length() > verb.length()
                        && !letterAt(said, said.length() - verb.length() - 1));
    }

    private static boolean letterAt(String text, int at) {
        return Character.isLetter(text.charAt(at));
    }

    private static boolean verbInside(String said) {
        return VERBS.stream().anyMatch(verb -> said.contains(" " + verb + " "));
    }
}
