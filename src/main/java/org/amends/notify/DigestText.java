package org.amends.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.letter.LetterConfig;
import org.amends.letter.Mail;
import org.amends.notify.Digests.Line;
import org.amends.notify.Digests.Matter;
import org.amends.people.Roster;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Messages;
import org.amends.web.Moments;
import org.amends.web.PageLanguage;

/**
 * A digest as its reader gets it: a line for each duty, handover or mention, with its reference, what is owed, since when, at which rung, and
 * its place in the page. Nothing that a customer wrote is in it.
 */
@ApplicationScoped
class DigestText {

    private final Messages messages;
    private final OrganisationCalendar calendar;
    private final LetterConfig letters;
    private final NoticeConfig config;
    private final PageLanguage language;

    DigestText(
            Messages messages,
            OrganisationCalendar calendar,
            LetterConfig letters,
            NoticeConfig config,
            PageLanguage language) {
        this.messages = messages;
        this.calendar = calendar;
        this.letters = letters;
        this.config = config;
        this.language = language;
    }

    Mail mail(Digests.Digest digest, List<Line> lines, StaffMember reader, String address, Roster roster) {
        Map<Matter, List<Line>> byMatter = lines.stream().collect(Collectors.groupingBy(Line::matter));
        return new Mail(
                "digest." + digest.id(),
                List.of(),
                address,
                Optional.empty(),
                subject(byMatter),
                language.locale().toLanguageTag(),
                body(byMatter, reader, roster),
                false);
    }

    private String subject(Map<Matter, List<Line>> lines) {
        return Stream.of(Matter.values())
                .filter(lines::containsKey)
                .map(matter -> text(
                        "subject." + matter, Map.of("count", of(matter, lines).size())))
                .collect(Collectors.joining(", "));
    }

    private String body(Map<Matter, List<Line>> lines, StaffMember reader, Roster roster) {
        List<String> parts = new ArrayList<>();
        parts.add(text("greeting", Map.of("name", reader.name())));
        for (Matter matter : Matter.values()) {
            if (lines.containsKey(matter)) {
                parts.add(text("lead." + matter, Map.of("zone", calendar.zone().getId())));
                parts.add(listed(of(matter, lines), reader, roster));
            }
        }
        parts.add(text("all", Map.of("link", link(all(reader, lines.keySet())))));
        return String.join("\n\n", parts) + "\n";
    }

    private static List<Line> of(Matter matter, Map<Matter, List<Line>> lines) {
        return lines.getOrDefault(matter, List.of());
    }

    private String listed(List<Line> lines, StaffMember reader, Roster roster) {
        Stream<String> shown = lines.stream().limit(config.lines()).map(line -> line(line, reader, roster));
        int left = lines.size() - config.lines();
        Stream<String> rest = left > 0 ? Stream.of(text("more", Map.of("count", left))) : Stream.empty();
        return Stream.concat(shown, rest).collect(Collectors.joining("\n"));
    }

    private String line(Line line, StaffMember reader, Roster roster) {
        String what =
                switch (line.matter()) {
                    case HANDOVER -> handover(line, roster);
                    case MENTION -> text("mention", Map.of("by", by(line, roster)));
                    case LATE, RUNNING_OUT -> duty(line);
                };
        String whose =
                line.person().equals(reader.id()) ? "" : " " + text("for", Map.of("name", roster.name(line.person())));
        return line.reference() + ": " + what + whose + " " + place(line);
    }

    private String duty(Line line) {
        Digests.Step step = line.step().orElseThrow();
        Digests.Due due = line.due().orElseThrow();
        return text(
                "duty." + line.matter(),
                Map.of(
                        "owes", messages.text(language.locale(), "pages", "desk.owes." + due.kind()),
                        "since", due(due.at()),
                        "rung", messages.text(language.locale(), "pages", "report.rung." + step.rung()),
                        "reached", moment(line.at())));
    }

    private String handover(Line line, Roster roster) {
        String until = line.due().map(due -> due(due.at())).orElse("");
        return text("handover." + line.verb(), Map.of("by", by(line, roster), "until", until));
    }

    private static String by(Line line, Roster roster) {
        return line.by().map(roster::name).orElse("");
    }

    private String place(Line line) {
        String page = "/desk/case/" + line.reference();
        return link(line.step()
                .filter(step -> line.matter() == Matter.LATE)
                .map(step -> "rung-" + step.deadline() + "-" + step.level())
                .map(form -> page + "?open=" + form + "#" + form)
                .orElse(page));
    }

    /** Mentions are listed where everybody's own work is. */
    private static String all(StaffMember reader, Set<Matter> matters) {
        boolean reports = reader.has(StaffRole.LEAD) || reader.has(StaffRole.MANAGER);
        return reports && !matters.equals(Set.of(Matter.MENTION)) ? "/reports/escalations" : "/desk";
    }

    private String link(String path) {
        return letters.publicUrl() + path;
    }

    /** What is due at 24:00 is due on the day that ends. */
    private String due(Instant at) {
        return Moments.endsDay(at, calendar.zone())
                ? Moments.date(at.minusNanos(1), calendar.zone(), language.locale())
                : moment(at);
    }

    private String moment(Instant at) {
        return Moments.date(at, calendar.zone(), language.locale()) + ", "
                + Moments.time(at, calendar.zone(), language.locale());
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "notices", key, arguments);
    }
}
