package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.StaffCaseView.Person;
import org.amends.lifecycle.Alarm;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.time.Arrival;
import org.amends.time.Counting;
import org.amends.time.DayOff;
import org.amends.time.Roll;
import org.amends.time.Until;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deadline that explains itself.
 *
 * @param named whether somebody named the date; then no rule and no calendar is behind it
 */
@Schema(name = "DeadlineExplained")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeadlineWhyView(
        int number,
        DeadlineKind kind,
        Began began,
        boolean named,
        Optional<Rule> rule,
        Optional<Counted> counted,

        @Schema(
                description = "What finished waits for the customer have added, in the clock's own measure",
                examples = "PT16H")
        Optional<Duration> paused,

        @Schema(description = "The wait for the customer that is going on; the date allows for the longest one")
        Optional<Instant> waitingSince,

        @Schema(description = "The date by the rule alone, without pauses, letters and anything else that came later")
        Optional<Instant> dueWithoutPauses,

        @Schema(description = "An earlier date that a letter named to the customer")
        Optional<Instant> sooner,

        @Schema(description = "The letters that moved the date, oldest first")
        List<Extended> extended,

        Instant dueAt,
        Person owedBy,
        boolean open,
        Optional<Verdict> verdict,

        @Schema(description = "Why somebody above the owner is asked")
        Optional<Alarm> alarm,

        @Schema(description = "The late deadline for which this one is the plan")
        Optional<Integer> planFor,

        @Schema(description = "Warnings, rungs and reminders in the order of time")
        List<Step> steps) {

    @Schema(name = "ClockBegan")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Began(int seq, Verb verb, Instant at, Optional<Person> by) {}

    /** The rule by which it was counted. */
    @Schema(name = "DeadlineRule")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Rule(
            @Schema(description = "pack@version/clock", examples = "uk-housing@1/stage-1")
            String clock,

            @Schema(description = "id@version") String calendar,
            Optional<Why.Basis> basis,

            @Schema(description = "The source of law or of the regulator, as a reader finds it")
            Optional<String> source,

            @Schema(examples = "10 business days") Optional<String> term,
            Optional<Counting> counting,
            Optional<Until> until,
            Optional<Roll> roll,
            Optional<Arrival> arrival) {}

    @Schema(name = "DeadlineCounted")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Counted(
            @Schema(description = "In which its days were counted", examples = "Europe/Tallinn")
            String zone,

            @Schema(description = "The start, or the next opening when it arrived while we were closed")
            Instant from,

            @Schema(description = "Days that did not count, and why")
            List<Skipped> skipped,

            @Schema(description = "The day off from which the end was moved to the next business day")
            Optional<LocalDate> rolledFrom,

            @Schema(description = "The event for which the date was allowed to wait")
            Optional<Instant> heldUntil) {}

    @Schema(name = "SkippedDay")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Skipped(LocalDate date, DayOff.Reason reason, Optional<String> name) {}

    @Schema(name = "DeadlineExtended")
    public record Extended(int letter, Instant at, Instant to, String reason) {}

    @Schema(name = "LadderStep")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Step(
            int level,
            LadderStep.Action action,
            Optional<Rung> rung,
            Instant at,
            Optional<Instant> firedAt,
            Optional<Person> reached) {}
}
