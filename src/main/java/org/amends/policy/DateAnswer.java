package org.amends.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.policy.pack.Basis;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.LadderInstant;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Role;
import org.amends.policy.pack.Ruling;
import org.amends.time.DayOff;
import org.amends.time.Explanation;
import org.amends.time.Term;

/**
 * A date, and everything that led to it.
 *
 * @param due with extensions and held events
 * @param lastDay on which it is in time, in the calendar's zone
 * @param clock where it stands: {@code pack@version/clock}
 * @param ref the source of law
 * @param calendar in its version
 * @param rolledFrom the day off on which it would have ended
 * @param extendedFrom the due date before the letters
 * @param heldUntil the event for which it was allowed to wait, if that moved it
 * @param sentences the same for a person
 * @param rungs warnings and calls, as they come while nobody does anything
 * @param others clocks for the same duty that end later
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DateAnswer(
        Instant due,
        LocalDate lastDay,
        String clock,
        Optional<Duty> duty,
        Optional<Basis> basis,
        Optional<String> ref,
        String limit,
        String calendar,
        String zone,
        Instant from,
        Instant countedFrom,
        List<SkippedDay> skipped,
        Optional<LocalDate> rolledFrom,
        Optional<Instant> extendedFrom,
        Optional<Instant> heldUntil,
        List<String> sentences,
        List<Step> rungs,
        List<Other> others) {

    /** @param name of the holiday or the closure */
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SkippedDay(LocalDate date, DayOff.Reason reason, Optional<String> name) {

        static SkippedDay of(DayOff day) {
            return new SkippedDay(day.date(), day.reason(), day.name());
        }
    }

    /** @param acceptBy when the next one is called if nobody accepted this one */
    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Step(LadderInstant.Kind kind, Role to, Instant at, Optional<Instant> acceptBy) {

        static Step of(LadderInstant step) {
            return new Step(step.kind(), step.to(), step.at(), step.acceptBy());
        }

        /** From when it is due on; before, it warns. */
        public boolean calls() {
            return kind == LadderInstant.Kind.CALL;
        }
    }

    @TemplateData
    public record Other(String clock, Instant due) {

        static Other of(Ruling ruling) {
            return new Other(ruling.name(), ruling.due());
        }
    }

    PackRef pack() {
        return PackRef.parse(clock.substring(0, clock.indexOf('/')));
    }

    static String text(Term term) {
        return term.toString();
    }

    static List<SkippedDay> skipped(Explanation explanation) {
        return explanation.daysOff().stream().map(SkippedDay::of).toList();
    }
}
