package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.amends.deadline.DeadlineConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether anybody has said when this house works, and on whose clocks. */
@ApplicationScoped
public class OwnHours {

    private static final int AS_CONFIGURED = 1;

    private final OwnCalendar calendar;
    private final DeadlineConfig config;
    private final boolean demo;

    OwnHours(
            OwnCalendar calendar,
            DeadlineConfig config,
            @ConfigProperty(name = "amends.demo.enabled", defaultValue = "false") boolean demo) {
        this.calendar = calendar;
        this.config = config;
        this.demo = demo;
    }

    /** By a later version of the calendar, or in the configuration; what a demonstration sets itself, nobody has said. */
    public boolean areSaid() {
        return calendar.version().version() > AS_CONFIGURED
                || !demo && !config.calendar().zone().equals(ZoneId.of("UTC"));
    }

    /** Its IANA name. */
    public String zone() {
        return calendar.zone().getId();
    }
}
