package org.amends.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.mail.reading.Bounce.Recipient;

/** Reads what a mail server says about a delivery: the fields of RFC 3464, and what older servers put into headers. */
final class DeliveryReport {

    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final int LONGEST_DIAGNOSTIC = 500;
    private static final int MOST_LINES = 5_000;

    private DeliveryReport() {}

    static Bounce of(Header header, Part root, String text) {
        List<Recipient> recipients = root.leaves()
                .filter(leaf -> leaf.is("message/delivery-status") || leaf.is("message/global-delivery-status"))
                .flatMap(leaf -> groups(leaf).stream())
                .filter(group -> group.containsKey("final-recipient")
                        || group.containsKey("original-recipient")
                        || group.containsKey("action"))
                .map(DeliveryReport::recipient)
                .limit(Limits.BOUNCED_RECIPIENTS)
                .toList();
        return new Bounce(original(root, text), recipients.isEmpty() ? failedByHeader(header) : recipients);
    }

    /** Exim names those whom it could not reach in a header of its own. */
    private static List<Recipient> failedByHeader(Header header) {
        return Addresses.of(header, "x-failed-recipients").stream()
                .map(box -> new Recipient(
                        Optional.of(box.address()), Optional.of("failed"), Optional.empty(), Optional.empty()))
                .limit(Limits.BOUNCED_RECIPIENTS)
                .toList();
    }

    private static Recipient recipient(Map<String, String> group) {
        return new Recipient(
                address(group),
                Optional.ofNullable(group.get("action")).map(action -> action.toLowerCase(Locale.ROOT)),
                Optional.ofNullable(group.get("status")).flatMap(DeliveryReport::status),
                Optional.ofNullable(group.get("diagnostic-code")).map(DeliveryReport::withoutType));
    }

    private static Optional<String> address(Map<String, String> group) {
        return Optional.ofNullable(group.get("final-recipient"))
                .or(() -> Optional.ofNullable(group.get("original-recipient")))
                .map(DeliveryReport::withoutType)
                .map(address -> address.replaceAll("[<>]", ""))
                .filter(Addresses::legal);
    }

    /** "rfc822; anna@example.com", "smtp; 550 no such user": what stands before the semicolon says how to read the rest. */
    private static String withoutType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static Optional<String> status(String value) {
        Matcher matcher = STATUS.matcher(value);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Groups of fields with an empty line between them. */
    private static List<Map<String, String>> groups(Part.Leaf leaf) {
        List<Map<String, String>> groups = new ArrayList<>();
        Map<String, String> group = new HashMap<>();
        String last = "";
        for (String line : lines(new String(leaf.content(), StandardCharsets.UTF_8))) {
            if (line.isBlank()) {
                groups.add(group);
                group = new HashMap<>();
            } else if (Character.isWhitespace(line.charAt(0))) {
                group.computeIfPresent(last, (name, value) -> shortened(value + " " + line.strip()));
            } else if (line.indexOf(':') > 0) {
                last = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
                group.putIfAbsent(last, shortened(line.substring(line.indexOf(':') + 1)));
            }
        }
        groups.add(group);
        return groups;
    }

    private static String shortened(String value) {
        return Legible.line(value, LONGEST_DIAGNOSTIC);
    }

    private static List<String> lines(String text) {
        return text.lines().limit(MOST_LINES).toList();
    }

    /** The mail that came back is attached, or its header is, or it is copied below the report. */
    private static Optional<MessageId> original(Part root, String text) {
        return root.leaves()
                .filter(leaf -> leaf.is("message/rfc822")
                        || leaf.is("text/rfc822-headers")
                        || leaf.is("message/rfc822-headers")
                        || leaf.is("message/global-headers"))
                .flatMap(leaf -> Parts.headerOf(leaf.content()).value("message-id").flatMap(MessageId::in).stream())
                .findFirst()
                .or(() -> copied(text));
    }

    private static Optional<MessageId> copied(String text) {
        return lines(text).stream()
                .map(line -> line.replaceFirst("^[> ]+", ""))
                .filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, "Message-ID:".length()))
                .flatMap(line -> MessageId.in(line).stream())
                .findFirst();
    }
}
