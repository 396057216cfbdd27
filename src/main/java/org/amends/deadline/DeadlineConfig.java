package org.amends.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.time.OpeningHours;
import org.amends.time.Term;

/**
 * How long things may take, as terms such as {@code 2 business days}, {@code 48 hours} or {@code 30 minutes}. Changing
 * one changes what starts from then on, never a deadline that runs.
 */
@ConfigMapping(prefix = "amends.deadlines")
public interface DeadlineConfig {

    /** From filing to an honest acknowledgement. */
    @WithDefault("1 business day")
    Term acknowledge();

    /** The longest silence towards the customer while a case is open. */
    @WithDefault("5 business days")
    Term keepInformed();

    /** From a customer's message to an answer. */
    @WithDefault("2 business days")
    Term answerMessage();

    /** From acknowledgement to decision. */
    @WithDefault("10 business days")
    Term decide();

    /** The shorter clock after a contest or a reopening. */
    @WithDefault("5 business days")
    Term decideAgain();

    /** For the receiver of a handover to accept or decline. */
    @WithDefault("4 business hours")
    Term acceptHandover();

    /** For writing down what was promised by phone or in person; the day of the talk is the first one. */
    @WithDefault("1 business day")
    Term summary();

    /** From settlement to asking whether the remedy worked. */
    @WithDefault("3 business days")
    Term followUp();

    /** How long we wait for a customer; they are reminded half-way. */
    @WithDefault("14 calendar days")
    Term nudge();

    /** How long a rung waits to be accepted before the next one fires. */
    @WithDefault("4 business hours")
    Term climbAfter();

    /** How often each replica looks for steps whose time has come. */
    @WithDefault("1s")
    String sweepEvery();

    /** The most steps that one sweep claims at a time. */
    @WithDefault("200")
    int sweepBatch();

    Calendar calendar();

    /** When we are open. */
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
