package org.amends.mail.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "-----Original Message-----", "Begin forwarded message:" and what other languages say for them. */
final class Separator {

    private static final Pattern BETWEEN_DASHES =
            Pattern.compile("[\\s*]{0,10}[-_—=]{2,20}\\s*([\\p{L}][\\p{L}' ’]{3,50}?)\\s*:?\\s*[-_—=]{2,20}[\\s*]*");

    private static final Set<String> WORDS = Set.of(
            "original message",
            "original mail",
            "original email",
            "forwarded message",
            "reply message",
            "ursprüngliche nachricht",
            "originalnachricht",
            "originalmeldung",
            "weitergeleitete nachricht",
            "message d'origine",
            "message original",
            "message initial",
            "message transféré",
            "исходное сообщение",
            "оригинальное сообщение",
            "пересылаемое сообщение",
            "перенаправленное сообщение",
            "algne kiri",
            "algne sõnum",
            "algne teade",
            "algsõnum",
            "edasisaadetud kiri",
            "edastatud kiri",
            "edastatud sõnum",
            "pôvodná správa",
            "preposlaná správa",
            "původní zpráva",
            "přeposlaná zpráva",
            "oprindelig besked",
            "oprindelig meddelelse",
            "videresendt besked",
            "opprinnelig melding",
            "ursprungligt meddelande",
            "alkuperäinen viesti",
            "oorspronkelijk bericht",
            "messaggio originale",
            "mensaje original",
            "mensagem original",
            "wiadomość oryginalna",
            "eredeti üzenet");

    private static final Set<String> APPLE = Set.of(
            "begin forwarded message",
            "anfang der weitergeleiteten nachricht",
            "début du message réexpédié",
            "начало переадресованного сообщения",
            "začiatok preposlanej správy",
            "začátek přeposílané zprávy",
            "edasisaadetud kirja algus");

    private static final int LONGEST = 100;

    private Separator() {}

    static Optional<QuoteStart> at(List<String> lines, int at) {
        String line = lines.get(at);
        boolean separates = line.length() <= LONGEST && (betweenDashes(line) || begins(line));
        return separates ? Optional.of(new QuoteStart(1, true)) : Optional.empty();
    }

    private static boolean betweenDashes(String line) {
        Matcher matcher = BETWEEN_DASHES.matcher(line);
        return matcher.matches() && WORDS.contains(folded(matcher.group(1)));
    }

    private static boolean begins(String line) {
        String said = line.strip();
        return said.endsWith(":") && APPLE.contains(folded(said.substring(0, said.length() - 1)));
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
