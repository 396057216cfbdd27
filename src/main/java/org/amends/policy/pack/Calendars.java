package org.amends.policy.pack;

import java.util.Optional;
import org.amends.time.BusinessCalendar;

/** The calendars of the organisation by name. */
@FunctionalInterface
public interface Calendars {

    /** The name of the organisation's own calendar, which a clock counts on that names none. */
    String DEFAULT = "default";

    Optional<BusinessCalendar> find(String name);

    static Calendars only(BusinessCalendar own) {
        return name -> name.equals(DEFAULT) ? Optional.of(own) : Optional.empty();
    }
}
