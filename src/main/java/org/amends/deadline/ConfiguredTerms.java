package org.amends.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.PolicyBook;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.time.BusinessCalendar;
import org.amends.time.Counting;
import org.amends.time.DueDate;
import org.amends.time.Limit;
import org.amends.time.Term;

/** The organisation's own terms on its own calendar. */
@ApplicationScoped
class ConfiguredTerms implements Terms, PolicyBook {

    private static final String CLOCK = "configured@1/";
    private static final String CALENDAR = "configured@1";

    private final DeadlineConfig config;
    private final BusinessCalendar calendar;

    ConfiguredTerms(DeadlineConfig config, BusinessCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    @Override
    public Terms inForce(CaseKind kind, Channel channel, Instant at) {
        return this;
    }

    @Override
    public Terms of(List<String> packs) {
        return this;
    }

    @Override
    public List<String> packs() {
        return List.of("configured@1");
    }

    @Override
    public Optional<Due> due(DeadlineKind kind, Verb startedBy, Instant from) {
        return term(kind, startedBy == Verb.CONTEST || startedBy == Verb.REOPEN)
                .map(term -> kind == DeadlineKind.SUMMARY ? Limit.of(term).with(Counting.SAME_DAY) : Limit.of(term))
                .map(limit -> new Due(after(from, limit), Derivation.started(CLOCK + kind, CALENDAR, from)));
    }

    private Optional<Term> term(DeadlineKind kind, boolean shorter) {
        return switch (kind) {
            case ACKNOWLEDGE -> Optional.of(config.acknowledge());
            case KEEP_INFORMED -> Optional.of(config.keepInformed());
            case ANSWER_MESSAGE -> Optional.of(config.answerMessage());
            case DECIDE -> Optional.of(shorter ? config.decideAgain() : config.decide());
            case ACCEPT_HANDOVER, ATTENTION -> Optional.of(config.acceptHandover());
            case SUMMARY -> Optional.of(config.summary());
            case FOLLOW_UP -> Optional.of(config.followUp());
            case NUDGE -> Optional.of(config.nudge());
            case STATUTORY_FINAL, SHORT_WAY -> Optional.empty();
            case REMEDY, PROMISE, PLAN ->
                throw new IllegalArgumentException("whoever gives a " + kind + " names its date");
        };
    }

    @Override
    public Optional<Due> pausedSince(Instant waiting, Derivation running) {
        return Optional.empty();
    }

    @Override
    public Due resumed(Instant over, Derivation paused) {
        throw new IllegalStateException("no clock pauses");
    }

    @Override
    public Optional<Extension> extension(Derivation running) {
        return Optional.empty();
    }

    @Override
    public int patience() {
        return 2;
    }

    @Override
    public boolean isSevere(int severity) {
        return severity >= 9;
    }

    @Override
    public List<LadderStep> ladder(
            DeadlineKind kind, Optional<Derivation> derivation, Instant from, Instant due, int raised) {
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
            fireAt = after(fireAt, Limit.of(config.climbAfter()));
        }
        return steps;
    }

    private Instant after(Instant from, Limit limit) {
        return DueDate.of(from, limit, calendar).truncatedTo(ChronoUnit.MICROS);
    }
}
