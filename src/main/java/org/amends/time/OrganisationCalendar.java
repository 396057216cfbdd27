package org.amends.time;

import java.time.ZoneId;

/** The organisation's own calendar as it is now; people edit it while the service runs. */
@FunctionalInterface
public interface OrganisationCalendar {

    BusinessCalendar current();

    default ZoneId zone() {
        return current().zone();
    }
}
