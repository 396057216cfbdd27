package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.casefile.story.NextStep;
import org.amends.casefile.story.Point;
import org.amends.casefile.story.Promise;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Ending;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;
import org.amends.time.Unit;

/**
 * A case as its customer reads it: who answers for it by name, what is promised by when, what happened. Never notes,
 * escalations between colleagues or anybody's ids.
 *
 * @param nextStep what a letter said comes next, as long as it is awaited
 * @param answerBy until when we wait for the customer, while it is their turn
 * @param language in which the customer writes and is answered
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CustomerCaseView(
        CaseReference reference,
        int version,
        CaseKind kind,
        CaseStatus status,
        Optional<Ending> ending,
        String title,
        Instant receivedAt,
        String owner,
        Optional<String> handoverTo,
        String words,
        List<Point> points,
        List<Promise> promises,
        Optional<DecisionView> decision,
        List<RemedyView> remedies,
        Optional<NextStep> nextStep,
        Optional<DueView> nextDue,
        Optional<String> question,
        Optional<Instant> answerBy,
        List<DutyView> duties,
        String language,
        List<HappeningView> history,
        Set<Verb> possible) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DecisionView(
            Outcome outcome,
            Instant at,
            String by,
            String finding,
            String letter,
            Optional<String> remedyDeclined,
            Optional<String> nextResort,
            Optional<Instant> nextResortUntil) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record RemedyView(
            int number,
            RemedyKind kind,
            String what,
            Optional<StaffCaseView.Amount> amount,
            Instant by,
            Optional<Instant> doneAt,
            Optional<String> proof) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DueView(DeadlineKind kind, Instant dueAt, Optional<WhyView> why) {}

    /**
     * Why then: the rule, and when it began to count. Nothing when somebody named the date.
     *
     * @param since what began the clock
     * @param source of law, when the rule has one
     * @param closedDays how many days did not count because we are closed
     * @param changed what moved the date since
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WhyView(
            Verb since,
            Instant from,
            int amount,
            Unit unit,
            boolean byLaw,
            Optional<String> source,
            int closedDays,
            Optional<Change> changed) {}

    /** Why a date is another one than by the rule alone. */
    public enum Change {
        /** A letter named an earlier one. */
        SOONER,
        /** A letter moved it. */
        EXTENDED,
        /** We waited for the customer, or still do. */
        WAITED
    }

    /** What we owe or owed by ourselves, without having been asked to promise it; a verdict is there once it is known. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DutyView(
            DeadlineKind kind, Instant dueAt, boolean open, Optional<Verdict> verdict, Optional<WhyView> why) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record HappeningView(
            int seq,
            Verb verb,
            Instant at,
            String by,
            boolean mine,
            Optional<DeadlineKind> missed,
            Optional<String> words) {}
}
