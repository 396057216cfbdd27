package org.amends.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.time.OpeningHours;

/** How deadlines are watched, and the calendar with which a new installation begins. How long things may take is said by policy packs. */
@ConfigMapping(prefix = "amends.deadlines")
public interface DeadlineConfig {

    /** How often each replica looks for steps whose time has come. */
    @WithDefault("1s")
    String sweepEvery();

    /** The most steps that one sweep claims at a time. */
    @WithDefault("200")
    int sweepBatch();

    /** How many threads of a replica share a backlog. */
    @WithDefault("2")
    int sweepers();

    Calendar calendar();

    /** When we are open. Its first version is made of this; later ones are made in the service. */
    interface Calendar {
        /** IANA name. */
        @WithDefault("UTC")
        ZoneId zone();

        /** ISO 3166 code of the country whose public holidays are closed days. */
        Optional<String> country();

        /** Subdivision of the country in Jollyday's spelling. */
        Optional<String> subdivision();

        /**
         * Per day of the week, intervals such as {@code 09:00-12:00,13:00-17:00}; a day that is not named is closed. When
         * no day is named: Monday to Friday, 09:00 to 17:00.
         */
        Map<DayOfWeek, List<OpeningHours>> hours();
    }
}
