package org.amends.mail.reading;

import java.util.List;
import java.util.Locale;

/** The calendar parts of a mail, as text: what they mean is for the iCalendar reader. */
final class Calendars {

    private static final int LONGEST_METHOD = 30;

    private Calendars() {}

    static List<CalendarPart> of(Part root) {
        return root.leaves()
                .filter(leaf -> leaf.is("text/calendar"))
                .map(Calendars::part)
                .toList();
    }

    private static CalendarPart part(Part.Leaf leaf) {
        String text = Charsets.decode(leaf.content(), leaf.parameter("charset").orElse(null))
                .text();
        return new CalendarPart(
                leaf.parameter("method")
                        .map(method -> Legible.line(method, LONGEST_METHOD).toUpperCase(Locale.ROOT)),
                Legible.text(text, Limits.CALENDAR_CHARS));
    }
}
