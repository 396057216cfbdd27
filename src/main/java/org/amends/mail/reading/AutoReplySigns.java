package org.amends.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A machine answers: by the standard (RFC 3834), by the habits of programs, by the subject. */
final class AutoReplySigns {

    /** Headers that only machines write, with the values that don't count. */
    private static final Map<String, String> OWN_HEADERS = Map.of(
            "X-Autoreply", "no",
            "X-Autorespond", "no",
            "X-Autoresponder", "no",
            "X-Auto-Reply", "no",
            "X-AutoReply-From", "",
            "X-Mail-Autoreply", "no",
            "X-MS-Exchange-Generated-Message-Source", "");

    private static final Set<String> SUPPRESSED = Set.of("all", "oof", "autoreply");

    /** In front of a colon or alone: the words of Exchange, Gmail, Outlook.com, Zimbra, mail.ru and Yandex in their languages. */
    private static final List<String> SUBJECTS = List.of(
            "automatic reply:",
            "automatic reply",
            "auto reply:",
            "auto-reply:",
            "autoreply:",
            "auto response:",
            "out of office:",
            "out of office reply",
            "out of the office:",
            "out of office autoreply",
            "automatische antwort:",
            "automatische antwort",
            "abwesenheitsnotiz:",
            "abwesenheitsnotiz",
            "réponse automatique :",
            "réponse automatique:",
            "réponse automatique",
            "absence du bureau",
            "автоматический ответ:",
            "автоматический ответ",
            "автоответ:",
            "автоответ",
            "вне офиса:",
            "automaatvastus:",
            "automaatvastus",
            "automaatne vastus:",
            "automaatne vastus",
            "kontorist väljas:",
            "kontorist eemal:",
            "automatická odpoveď:",
            "automatická odpoveď",
            "mimo kancelárie:",
            "automatická odpověď:",
            "automatická odpověď",
            "mimo kancelář:");

    private AutoReplySigns() {}

    /** "no" is said by a person's mail; whatever else is said, no person wrote (RFC 3834, 5). */
    static Stream<Ground> standard(Recognition.Facts facts) {
        Stream<Ground> submitted = facts.header().values("auto-submitted").stream()
                .filter(value -> !value.split("[;(\\s]", 2)[0].equalsIgnoreCase("no"))
                .map(value -> Ground.of(Kind.AUTO_REPLY, "Auto-Submitted", value));
        Stream<Ground> path = NullPath.in(facts.header())
                ? Stream.of(Ground.of(Kind.AUTO_REPLY, "Return-Path", "<>"))
                : Stream.empty();
        return Stream.concat(submitted, path);
    }

    static Stream<Ground> vendors(Recognition.Facts facts) {
        Header header = facts.header();
        Stream<Ground> own = OWN_HEADERS.entrySet().stream()
                .flatMap(sign -> header.values(sign.getKey().toLowerCase(Locale.ROOT)).stream()
                        .filter(value -> sign.getValue().isEmpty() || !value.equalsIgnoreCase(sign.getValue()))
                        .map(value -> Ground.of(Kind.AUTO_REPLY, sign.getKey(), value)));
        Stream<Ground> suppress = header.values("x-auto-response-suppress").stream()
                .filter(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                        .anyMatch(SUPPRESSED::contains))
                .map(value -> Ground.of(Kind.AUTO_REPLY, "X-Auto-Response-Suppress", value));
        Stream<Ground> precedence = header.values("precedence").stream()
                .filter(value ->
                        value.toLowerCase(Locale.ROOT).replace('-', '_').equals("auto_reply"))
                .map(value -> Ground.of(Kind.AUTO_REPLY, "Precedence", value));
        return Stream.of(own, suppress, precedence).flatMap(signs -> signs);
    }

    static Stream<Ground> subject(Recognition.Facts facts) {
        String subject = facts.envelope().subject();
        return Openings.any(subject, SUBJECTS)
                ? Stream.of(Ground.of(Kind.AUTO_REPLY, "Subject", subject))
                : Stream.empty();
    }

    /** A program says that a mail was opened (RFC 8098), or a provider that it was called spam (RFC 5965). */
    static Stream<Ground> receipt(Recognition.Facts facts) {
        return facts.root()
                .leaves()
                .filter(leaf -> leaf.is("message/disposition-notification") || leaf.is("message/feedback-report"))
                .map(leaf -> Ground.of(Kind.AUTO_REPLY, "Content-Type", leaf.type()));
    }
}
