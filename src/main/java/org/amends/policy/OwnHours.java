package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.amends.deadline.DeadlineConfig;

/** Whether anybody has said when this house works, and on whose clocks. */
@ApplicationScoped
public class OwnHours {

    private static final int AS_CONFIGURED = 1;

    private final OwnCalendar calendar;
    private final DeadlineConfig config;

    OwnHours(OwnCalendar calendar, DeadlineConfig config) {
        this.calendar = calendar;
        this.config = config;
    }

    /** By a later version of the calendar, or in the configuration. */
    public boolean areSaid() {
        return calendar.version().version() > AS_CONFIGURED
                || !config.calendar().zone().equals(ZoneId.of("UTC"));
    }

    /** Its IANA name. */
    public String zone() {
        return calendar.zone().getId();
    }
}
