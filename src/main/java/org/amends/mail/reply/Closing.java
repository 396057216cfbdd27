package org.amends.mail.reply;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Kind regards, Anna" at the end, with her company below it. Whatever reads like a sentence below the name makes all of it
 * text again.
 */
final class Closing {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 60;
    private static final int MOST_WORDS = 5;
    private static final int MOST_NAME_WORDS = 4;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L} ]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern AFTER_COMMA = Pattern.compile(",\\s*");

    private static final Set<String> PHRASES = Set.of(
            "regards",
            "best regards",
            "kind regards",
            "warm regards",
            "kindest regards",
            "best wishes",
            "best",
            "sincerely",
            "sincerely yours",
            "yours sincerely",
            "yours faithfully",
            "yours truly",
            "cheers",
            "thanks",
            "many thanks",
            "thank you",
            "thanks in advance",
            "thank you in advance",
            "thanks and regards",
            "lugupidamisega",
            "parimate soovidega",
            "parimat",
            "tervitades",
            "tervitustega",
            "heade soovidega",
            "tervitusi",
            "aitäh",
            "tänades",
            "ette tänades",
            "tänan ette",
            "с уважением",
            "с наилучшими пожеланиями",
            "всего доброго",
            "всего хорошего",
            "спасибо",
            "заранее спасибо",
            "с благодарностью",
            "s pozdravom",
            "s úctou",
            "s priateľským pozdravom",
            "pekný deň",
            "ďakujem",
            "vopred ďakujem",
            "s pozdravem",
            "mit freundlichen grüßen",
            "mit freundlichen grüssen",
            "freundliche grüße",
            "viele grüße",
            "beste grüße",
            "liebe grüße",
            "mfg",
            "lg",
            "hochachtungsvoll",
            "danke",
            "vielen dank",
            "cordialement",
            "bien cordialement",
            "salutations",
            "sincères salutations",
            "bien à vous",
            "merci",
            "merci davance");

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "da", "di", "du", "la", "le", "of", "and", "at", "for", "und", "i", "a");

    private Closing() {}

    static int start(List<String> lines, int from, int to) {
        int written = 0;
        for (int at = to - 1; at >= from && written < MOST_LINES; at--) {
            if (lines.get(at).isBlank()) {
                continue;
            }
            if (written > 0 && isPhrase(lines.get(at)) && signed(lines, at + 1, to)) {
                return at;
            }
            if (written == 0 && closesOnOneLine(lines.get(at))) {
                return at;
            }
            if (lines.get(at).length() > LONGEST_LINE) {
                return -1;
            }
            written++;
        }
        return -1;
    }

    private static boolean closesOnOneLine(String line) {
        String[] halves = AFTER_COMMA.split(line.strip(), 2);
        return line.length() <= LONGEST_LINE && halves.length == 2 && isPhrase(halves[0]) && isName(halves[1]);
    }

    private static boolean isPhrase(String line) {
        return line.length() <= LONGEST_LINE && !line.strip().endsWith("?") && PHRASES.contains(folded(line));
    }

    private static String folded(String line) {
        String letters = NO_LETTERS
                .matcher(line.replace('\u00a0', ' ').toLowerCase(Locale.ROOT))
                .replaceAll("");
        return SPACES.matcher(letters).replaceAll(" ").strip();
    }

    private static boolean signed(List<String> lines, int from, int to) {
        boolean named = false;
        for (String line : lines.subList(from, to)) {
            if (!line.isBlank()) {
                boolean fits = named ? isName(line) || Reachable.saysHow(line) && isShort(line) : isName(line);
                if (!fits) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    /** A few words, all with a capital: a name, a title, a company. */
    static boolean isName(String line) {
        String said = line.strip();
        String[] words = SPACES.split(said);
        return isShort(said)
                && !said.isEmpty()
                && words.length <= MOST_NAME_WORDS
                && !said.endsWith("?")
                && !said.endsWith(":")
                && Character.isLetter(said.codePointAt(0))
                && List.of(words).stream().allMatch(Closing::canBeInName);
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_LINE && SPACES.split(line.strip()).length <= MOST_WORDS + MOST_NAME_WORDS;
    }

    private static boolean canBeInName(String word) {
        return !Character.isLowerCase(word.codePointAt(0)) && !Character.isDigit(word.codePointAt(0))
                || PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
