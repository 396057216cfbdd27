package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.policy.pack.Calendars;
import org.amends.time.BusinessCalendar;
import org.amends.time.OrganisationCalendar;

/** The newest version of the organisation's own calendar, at most five seconds old. */
@ApplicationScoped
class OwnCalendar implements OrganisationCalendar {

    private final CalendarShelf shelf;

    OwnCalendar(CalendarShelf shelf) {
        this.shelf = shelf;
    }

    CalendarShelf.Named version() {
        return shelf.current(Calendars.DEFAULT)
                .orElseThrow(() -> new IllegalStateException("The organisation has no calendar"));
    }

    @Override
    public BusinessCalendar current() {
        return shelf.calendar(version());
    }
}
