package org.amends.mail.reply;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** "Sent from my iPhone": the line that a device or an app adds. */
final class MobileSignature {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    private static final List<String> ALWAYS = List.of(
            "sent from my ",
            "get outlook for ",
            "von meinem ",
            "gesendet von meinem ",
            "envoyé de mon ",
            "envoyé depuis mon ",
            "envoyé à partir de mon ",
            "отправлено с моего ",
            "saadetud minu ",
            "odoslané z môjho ",
            "odesláno z mého ",
            "inviato da ",
            "enviado desde mi ",
            "sendt fra min ",
            "skickat från min ",
            "lähetetty laitteesta",
            "verzonden vanaf mijn ",
            "wysłane z mojego ");

    /** These may also begin a sentence about a parcel, so the name of a device, an app or a link has to follow. */
    private static final List<String> WITH_DEVICE = List.of(
            "sent from ",
            "sent via ",
            "sent with ",
            "gesendet von ",
            "gesendet mit ",
            "envoyé de ",
            "envoyé à partir de ",
            "envoyé avec ",
            "envoyé depuis ",
            "отправлено с ",
            "отправлено из ",
            "saadetud ",
            "odoslané z ",
            "odoslané zo ",
            "odoslané cez ",
            "poslané z ",
            "odesláno z ");

    private static final Pattern DEVICE = Pattern.compile(
            "iphon|ipad|android|samsung|galaxy|huawei|xiaomi|redmi|nokia|blackberry|outlook|mail|yahoo|phone|telefon|телефон|"
                    + "mobil|мобил|smartfon|смартфон|thunderbird|proton|windows|sparrow|<http|\\(http");

    private static final Pattern LINKS = Pattern.compile("[<(\\[]\\s?https?:[^\\s>)\\]]*[>)\\]]?");

    private MobileSignature() {}

    static boolean is(String line) {
        String said = line.strip().replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
        if (said.length() > LONGEST || !soundsLike(said)) {
            return false;
        }
        String words = LINKS.matcher(said).replaceAll("").strip();
        return !words.contains(",") && words.split("\\s+").length <= MOST_WORDS;
    }

    private static boolean soundsLike(String said) {
        return ALWAYS.stream().anyMatch(said::startsWith)
                || WITH_DEVICE.stream().anyMatch(said::startsWith)
                        && DEVICE.matcher(said).find();
    }
}
