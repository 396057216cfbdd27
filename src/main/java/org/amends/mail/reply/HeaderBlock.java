package org.amends.mail.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "From: … Sent: … To: … Subject: …": how Outlook and its kin begin the mail that they quote below without marks. */
final class HeaderBlock {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 1_000;

    private enum Key {
        FROM,
        SENT,
        TO,
        SUBJECT
    }

    private static final Map<String, Key> KEYS = Stream.of(
                    keys(
                            Key.FROM,
                            "from,von,de,da,van,fra,från,od,от,от кого,saatja,kellelt,lähettäjä,expéditeur,absender,feladó"),
                    keys(
                            Key.SENT,
                            "sent,date,gesendet,datum,envoyé,envoyé le,inviato,data,verzonden,sendt,dato,skickat,odoslané,"
                                    + "dátum,отправлено,дата,saadetud,saatmisaeg,kuupäev,lähetetty,odesláno,wysłano,message du,"
                                    + "enviado,fecha"),
                    keys(
                            Key.TO,
                            "to,an,à,a,aan,til,till,komu,pre,кому,kellele,saaja,adressaat,vastaanottaja,para,do,cc,kopie,"
                                    + "copie à,kópia,копия,koopia"),
                    keys(
                            Key.SUBJECT,
                            "subject,betreff,objet,sujet,oggetto,onderwerp,emne,ämne,predmet,předmět,тема,teema,aihe,asunto,"
                                    + "assunto,temat"))
            .flatMap(keys -> keys.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern LINE = Pattern.compile("^[\\s*_]{0,12}([\\p{L}][\\p{L} ]{0,15}?)[\\s*_]{0,3}:");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]@[^\\s<>@]");
    private static final Pattern TIME = Pattern.compile("\\d[:.]\\d{2}");

    private HeaderBlock() {}

    static Optional<QuoteStart> at(List<String> lines, int at) {
        Optional<Key> first = key(lines.get(at));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Set<Key> keys = EnumSet.noneOf(Key.class);
        StringBuilder block = new StringBuilder();
        int length = 0;
        while (length < MOST_LINES
                && at + length < lines.size()
                && !lines.get(at + length).isBlank()) {
            String line = lines.get(at + length);
            key(line).ifPresent(keys::add);
            block.append(shortened(line)).append('\n');
            length++;
        }
        return isBlock(keys, block) ? Optional.of(new QuoteStart(length, true)) : Optional.empty();
    }

    /** The sender and two more, and something that a person who lists where a parcel went would not write. */
    private static boolean isBlock(Set<Key> keys, CharSequence block) {
        boolean enough = keys.contains(Key.FROM) && keys.size() >= 3;
        boolean complete =
                keys.size() == Key.values().length && TIME.matcher(block).find();
        return enough && (complete || ADDRESS.matcher(block).find());
    }

    private static Optional<Key> key(String line) {
        Matcher matcher = LINE.matcher(shortened(line));
        return matcher.find()
                ? Optional.ofNullable(KEYS.get(matcher.group(1).strip().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static String shortened(String line) {
        String plain = line.replace('\u00a0', ' ');
        return plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) : plain;
    }

    private static Map<String, Key> keys(Key key, String names) {
        return Stream.of(names.split(",")).collect(Collectors.toMap(name -> name, name -> key));
    }
}
