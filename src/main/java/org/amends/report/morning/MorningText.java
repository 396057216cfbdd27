package org.amends.report.morning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.letter.LetterConfig;
import org.amends.letter.Mail;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Languages;
import org.amends.web.Messages;
import org.amends.web.Moments;

/** The mail of a morning as its reader gets it, in the language that they asked for. Nothing that a customer wrote is in it. */
@ApplicationScoped
class MorningText {

    private final Messages messages;
    private final OrganisationCalendar calendar;
    private final LetterConfig letters;
    private final MorningConfig config;

    MorningText(Messages messages, OrganisationCalendar calendar, LetterConfig letters, MorningConfig config) {
        this.messages = messages;
        this.calendar = calendar;
        this.letters = letters;
        this.config = config;
    }

    Mail mail(
            MorningRows.Due due,
            MorningFacts.Told told,
            StaffMember reader,
            String address,
            String language,
            Roster roster) {
        Locale locale = Languages.fit(language);
        return new Mail(
                "morning." + due.day() + "." + due.reader(),
                List.of(),
                address,
                Optional.empty(),
                text(
                        locale,
                        "subject",
                        Map.of("late", count(told.late()), "today", count(told.today()), "most", config.lines())),
                locale.toLanguageTag(),
                body(told, reader, locale, roster),
                false);
    }

    private String body(MorningFacts.Told told, StaffMember reader, Locale locale, Roster roster) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text(locale, "notices", "greeting", Map.of("name", reader.name())));
        parts.add(text(locale, "times", Map.of("zone", zone().getId())));
        add(parts, "late", told.late(), "/reports/escalations", locale, roster);
        add(parts, "today", told.today(), "/desk/team", locale, roster);
        add(parts, "broken", told.broken(), "/desk/promises?whose=all&standing=BROKEN", locale, roster);
        add(parts, "silent", told.silent(), "/reports/silence", locale, roster);
        parts.add(text(locale, "stop", Map.of("link", link("/people/" + reader.id()))));
        return String.join("\n\n", parts) + "\n";
    }

    private void add(
            List<String> parts, String part, List<MorningFacts.Line> lines, String page, Locale locale, Roster roster) {
        if (lines.isEmpty()) {
            return;
        }
        boolean more = lines.size() > config.lines();
        Stream<String> shown = lines.stream().limit(config.lines()).map(line -> line(part, line, locale, roster));
        Stream<String> rest = more ? Stream.of(text(locale, "more", Map.of())) : Stream.empty();
        parts.add(text(
                        locale,
                        "lead." + part,
                        Map.of("count", Math.min(lines.size(), config.lines()), "more", more, "link", link(page)))
                + "\n"
                + Stream.concat(shown, rest).collect(Collectors.joining("\n")));
    }

    private String line(String part, MorningFacts.Line line, Locale locale, Roster roster) {
        return text(
                locale,
                "line." + part,
                Map.of(
                        "reference",
                        line.reference().text(),
                        "owes",
                        messages.text(locale, "pages", "desk.owes." + line.kind()),
                        "by",
                        roster.name(line.by()),
                        "at",
                        Moments.due(line.since(), zone(), locale),
                        "link",
                        link("/desk/case/" + line.reference().text())));
    }

    /** As far as it was counted. */
    private int count(List<MorningFacts.Line> lines) {
        return Math.min(lines.size(), config.lines());
    }

    private ZoneId zone() {
        return calendar.zone();
    }

    private String link(String path) {
        return letters.publicUrl() + path;
    }

    private String text(Locale locale, String key, Map<String, ?> arguments) {
        return messages.text(locale, "notices", "morning." + key, arguments);
    }
}
