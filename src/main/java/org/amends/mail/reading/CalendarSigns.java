package org.amends.mail.reading;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** An invitation that wants an answer, or an answer to one (RFC 6047); a calendar file sent along is neither. */
final class CalendarSigns {

    private static final Set<String> METHODS =
            Set.of("REQUEST", "REPLY", "CANCEL", "COUNTER", "DECLINECOUNTER", "ADD", "REFRESH");

    private CalendarSigns() {}

    static Stream<Ground> method(Recognition.Facts facts) {
        return facts.root()
                .leaves()
                .filter(leaf -> leaf.is("text/calendar"))
                .flatMap(leaf -> leaf.parameter("method").stream())
                .filter(method -> METHODS.contains(method.toUpperCase(Locale.ROOT)))
                .map(method -> Ground.of(Kind.CALENDAR, "method", method));
    }
}
