package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.LadderStep;

/**
 * Why something is due when it is due, as a page says it.
 *
 * @param number of the deadline
 * @param named whether somebody named the date; then there is no rule
 * @param began what began the clock
 * @param rule empty when somebody named the date, or nobody knows the rule any more
 * @param countedFrom the next opening, when it began while we were closed
 * @param skipped the days that did not count; weekends are only counted where they are many
 * @param weekendDays how many days of rest did not count and are not among the skipped
 * @param rolledFrom the day off on which it would have ended
 * @param byRule the date by the rule alone, when it is another one now
 */
@TemplateData
public record WhyView(
        int number,
        boolean named,
        CaseView.Happening began,
        Optional<Rule> rule,
        Optional<Instant> countedFrom,
        List<Skipped> skipped,
        int weekendDays,
        Optional<Instant> rolledFrom,
        Optional<Instant> heldUntil,
        Optional<Instant> byRule,
        Optional<Paused> paused,
        Optional<Instant> waitingSince,
        Optional<Instant> sooner,
        List<Moved> moved,
        Instant due,
        String person,
        List<Step> steps) {

    /**
     * @param basis who demands it: STATUTORY, REGULATOR or INTERNAL
     * @param source of law, or nothing
     */
    @TemplateData
    public record Rule(
            String pack,
            int version,
            String clock,
            String basis,
            String source,
            int amount,
            String unit,
            String counting,
            String until,
            boolean countsDays) {}

    /** @param name of the holiday or the closure, or nothing */
    @TemplateData
    public record Skipped(Instant day, String reason, String name) {}

    /** @param business whether that is time during which we were open */
    @TemplateData
    public record Paused(long hours, long minutes, boolean business) {}

    @TemplateData
    public record Moved(Instant at, Instant to, String reason) {}

    /**
     * @param rung whom it reaches, or nothing when it is about the customer
     * @param person whom it reached, or nothing
     */
    @TemplateData
    public record Step(LadderStep.Action action, String rung, Instant at, Optional<Instant> firedAt, String person) {}
}
