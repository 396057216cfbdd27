package org.amends.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.time.CalendarDefinition;

/** What staff read of calendars. */
final class CalendarView {

    private CalendarView() {}

    /** @param madeBy empty for the one with which the installation began */
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Version(
            String id, int version, String zone, int firstYear, int lastYear, Optional<UUID> madeBy, Instant madeAt) {}

    /** @param made whether this made a new version; what changes nothing makes none */
    public record Made(CalendarDefinition calendar, int holidays, int timedEvents, int cancelledEvents) {}

    /** @param version with which these days were told */
    public record Year(String id, int version, String zone, int year, List<OpenDay> days) {}
}
