package org.amends.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Terms;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.Term;

/** The organisation's own terms on its own calendar. */
@ApplicationScoped
class ConfiguredTerms implements Terms {

    private final DeadlineConfig config;
    private final BusinessCalendar calendar;

    ConfiguredTerms(DeadlineConfig config, BusinessCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    @Override
    public Instant due(DeadlineKind kind, Instant from, boolean shorter) {
        return after(from, term(kind, shorter));
    }

    private Term term(DeadlineKind kind, boolean shorter) {
        return switch (kind) {
            case ACKNOWLEDGE -> config.acknowledge();
            case KEEP_INFORMED -> config.keepInformed();
            case ANSWER_MESSAGE -> config.answerMessage();
            case DECIDE -> shorter ? config.decideAgain() : config.decide();
            case ACCEPT_HANDOVER -> config.acceptHandover();
            case FOLLOW_UP -> config.followUp();
            case NUDGE -> config.nudge();
            case REMEDY, PROMISE, PLAN ->
                throw new IllegalArgumentException("whoever gives a " + kind + " names its date");
        };
    }

    @Override
    public List<LadderStep> ladder(DeadlineKind kind, Instant from, Instant due, int raised) {
        return kind == DeadlineKind.NUDGE ? remindThenLapse(from, due) : climb(due, raised);
    }

    private static List<LadderStep> remindThenLapse(Instant from, Instant due) {
        Instant halfWay = from.plus(Duration.between(from, due).dividedBy(2)).truncatedTo(ChronoUnit.MICROS);
        return List.of(
                new LadderStep(0, LadderStep.Action.REMIND, Optional.empty(), halfWay),
                new LadderStep(1, LadderStep.Action.LAPSE, Optional.empty(), due));
    }

    /** The lowest rung fires when the time is up, each further one after the term of the climb; the last is the executive. */
    private List<LadderStep> climb(Instant due, int raised) {
        List<LadderStep> steps = new ArrayList<>();
        Instant fireAt = due;
        Rung[] rungs = Rung.values();
        for (int i = raised; i < rungs.length; i++) {
            steps.add(new LadderStep(steps.size(), LadderStep.Action.ESCALATE, Optional.of(rungs[i]), fireAt));
            fireAt = after(fireAt, config.climbAfter());
        }
        return steps;
    }

    private Instant after(Instant from, Term term) {
        return DueDate.of(from, term, calendar).truncatedTo(ChronoUnit.MICROS);
    }
}
