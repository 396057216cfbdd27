package org.amends.admin;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.people.PeopleChange;
import org.amends.people.PeopleChanges;
import org.amends.people.Roster;
import org.amends.people.Team;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Messages;
import org.amends.web.Moments;
import org.amends.web.PageLanguage;

/** Tells what was done to people and teams, with names for ids and moments on the clocks of the house. */
@Singleton
class ChangesTold {

    /** Said by whose page it is, and by when the change was. */
    private static final Set<String> UNTOLD = Set.of("id", "staff_id", "created_at");

    private final PeopleChanges changes;
    private final OrganisationCalendar calendar;
    private final Messages messages;
    private final PageLanguage language;

    ChangesTold(PeopleChanges changes, OrganisationCalendar calendar, Messages messages, PageLanguage language) {
        this.changes = changes;
        this.calendar = calendar;
        this.messages = messages;
        this.language = language;
    }

    /** The newest first. */
    List<ChangeView> of(UUID subject, Roster roster) {
        return changes.of(subject).stream().map(change -> view(change, roster)).toList();
    }

    private ChangeView view(PeopleChange change, Roster roster) {
        List<ChangeView.Difference> differences = Stream.concat(
                        change.before().keySet().stream(), change.after().keySet().stream())
                .filter(field -> !UNTOLD.contains(field))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(field -> new ChangeView.Difference(
                        field, text(change.before(), field, roster), text(change.after(), field, roster)))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
        return new ChangeView(
                change.deed(),
                change.at(),
                change.by().map(id -> roster.name(id)).orElse(""),
                differences);
    }

    private String text(Map<String, Object> fields, String field, Roster roster) {
        Object value = fields.get(field);
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        if (value instanceof Boolean yes) {
            return said(yes ? "people.yes" : "people.no");
        }
        if (field.equals("role")) {
            return said("people.role." + text);
        }
        if (field.endsWith("_id")) {
            return name(UUID.fromString(text), roster);
        }
        return field.endsWith("_at") ? moment(text) : text;
    }

    /** People and teams by their names of today. */
    private static String name(UUID id, Roster roster) {
        return roster.team(id).map(Team::name).orElseGet(() -> roster.name(id));
    }

    private String moment(String text) {
        return Moments.moment(OffsetDateTime.parse(text).toInstant(), calendar.zone(), language.locale());
    }

    private String said(String key) {
        return messages.text(language.locale(), "pages", key);
    }
}
