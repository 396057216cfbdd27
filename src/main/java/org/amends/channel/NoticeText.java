package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.letter.LetterConfig;
import org.amends.letter.Mail;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Messages;
import org.amends.web.Moments;
import org.amends.web.PageLanguage;

/** A mail about channels as its reader gets it. No number, name or word of a customer is in it. */
@ApplicationScoped
class NoticeText {

    private static final int MOST_LINES = 1_000;

    private final Messages messages;
    private final OrganisationCalendar calendar;
    private final LetterConfig letters;
    private final PageLanguage language;

    NoticeText(Messages messages, OrganisationCalendar calendar, LetterConfig letters, PageLanguage language) {
        this.messages = messages;
        this.calendar = calendar;
        this.letters = letters;
        this.language = language;
    }

    Mail mail(Notices.Word word, List<Notices.Line> lines, StaffMember reader, String address, Roster roster) {
        List<String> parts = List.of(
                text("greeting", Map.of("name", reader.name())),
                text("lead.CHANNELS", Map.of("zone", calendar.zone().getId())) + standsIn(word, reader, roster),
                listed(lines),
                text("all", Map.of("link", letters.publicUrl() + "/channels")));
        return new Mail(
                id(word),
                List.of(),
                address,
                Optional.empty(),
                subject(lines),
                language.locale().toLanguageTag(),
                String.join("\n\n", parts) + "\n",
                false);
    }

    /** The same for the same things, so that a mail that goes twice is recognised. */
    private static String id(Notices.Word word) {
        return "channel." + UUID.nameUUIDFromBytes(word.positions().toString().getBytes(StandardCharsets.UTF_8));
    }

    private String subject(List<Notices.Line> lines) {
        long late = lines.stream().filter(line -> line.contact().isPresent()).count();
        long silent = lines.size() - late;
        Stream<String> calls = late > 0 ? Stream.of(text("subject.CALLBACK", Map.of("count", late))) : Stream.empty();
        Stream<String> dead = silent > 0 ? Stream.of(text("subject.SILENT", Map.of("count", silent))) : Stream.empty();
        return Stream.concat(dead, calls).collect(Collectors.joining(", "));
    }

    private String standsIn(Notices.Word word, StaffMember reader, Roster roster) {
        return word.person().equals(reader.id())
                ? ""
                : " "
                        + text(
                                "for",
                                Map.of(
                                        "name",
                                        roster.member(word.person())
                                                .map(StaffMember::name)
                                                .orElse("")));
    }

    private String listed(List<Notices.Line> lines) {
        int left = lines.size() - MOST_LINES;
        Stream<String> rest = left > 0 ? Stream.of(text("more", Map.of("count", left))) : Stream.empty();
        return Stream.concat(lines.stream().limit(MOST_LINES).map(this::line), rest)
                .collect(Collectors.joining("\n"));
    }

    private String line(Notices.Line line) {
        String said = text(
                line.contact().isPresent() ? "channel.LATE" : "channel.SILENT",
                Map.of("channel", line.channel(), "since", moment(line.since())));
        return line.contact()
                .map(contact -> said + " " + letters.publicUrl() + "/channels/contact/" + contact)
                .orElse(said);
    }

    private String moment(Instant at) {
        return Moments.date(at, calendar.zone(), language.locale()) + ", "
                + Moments.time(at, calendar.zone(), language.locale());
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "notices", key, arguments);
    }
}
