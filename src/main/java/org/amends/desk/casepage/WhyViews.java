package org.amends.desk.casepage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.DeadlineStory;
import org.amends.casefile.Why;
import org.amends.lifecycle.Derivation;
import org.amends.people.Roster;
import org.amends.time.DayOff;
import org.amends.time.Explanation;
import org.amends.time.Limit;

/** Puts a deadline's story into the parts of which a page makes its sentences. */
final class WhyViews {

    /** Up to so many days people look at one by one. */
    private static final int READABLE = 6;

    private final DeadlineStory story;
    private final List<CaseView.Happening> history;
    private final Roster roster;

    WhyViews(DeadlineStory story, List<CaseView.Happening> history, Roster roster) {
        this.story = story;
        this.history = history;
        this.roster = roster;
    }

    WhyView view() {
        Optional<Explanation> counted = story.why().map(Why::counted);
        List<DayOff> off = counted.map(Explanation::daysOff).orElse(List.of());
        boolean many = off.size() > READABLE;
        return new WhyView(
                story.deadline().number(),
                story.isNamed(),
                began(),
                story.why().map(WhyViews::rule),
                counted.filter(c -> !c.countedFrom().equals(c.start())).map(Explanation::countedFrom),
                off.stream()
                        .filter(day -> !many || day.reason() != DayOff.Reason.WEEKEND)
                        .map(day -> skipped(day, counted.orElseThrow().zone()))
                        .toList(),
                many ? weekendDays(off) : 0,
                counted.flatMap(c -> c.rolledFrom().map(day -> atNoon(day, c.zone()))),
                counted.flatMap(Explanation::heldUntil),
                counted.map(Explanation::due)
                        .filter(due -> !due.equals(story.deadline().dueAt())),
                story.derivation().map(Derivation::paused).flatMap(this::paused),
                story.derivation().flatMap(Derivation::waitingSince),
                story.derivation().flatMap(Derivation::sooner),
                story.moved().stream()
                        .map(moved -> new WhyView.Moved(moved.at(), moved.to(), moved.reason()))
                        .toList(),
                story.deadline().dueAt(),
                roster.name(story.deadline().owedBy()),
                story.steps().stream().map(this::step).toList());
    }

    private CaseView.Happening began() {
        return history.stream()
                .filter(happening -> happening.seq() == story.began().seq())
                .findFirst()
                .orElseThrow();
    }

    private static WhyView.Rule rule(Why why) {
        Limit limit = why.counted().limit();
        return new WhyView.Rule(
                why.pack(),
                why.version(),
                why.clock(),
                why.basis().name(),
                why.source().orElse(""),
                limit.term().amount(),
                limit.unit().name(),
                limit.counting().name(),
                limit.until().name(),
                limit.unit().countsDays());
    }

    private static WhyView.Skipped skipped(DayOff day, ZoneId zone) {
        return new WhyView.Skipped(
                atNoon(day.date(), zone), day.reason().name(), day.name().orElse(""));
    }

    private static int weekendDays(List<DayOff> off) {
        return (int) off.stream()
                .filter(day -> day.reason() == DayOff.Reason.WEEKEND)
                .count();
    }

    /** A moment of the day that is on the same day in the zone in which the page is read. */
    private static Instant atNoon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }

    private Optional<WhyView.Paused> paused(Duration paused) {
        boolean business = story.why()
                .filter(why -> why.counted().limit().unit().isBusiness())
                .isPresent();
        return paused.isZero()
                ? Optional.empty()
                : Optional.of(new WhyView.Paused(paused.toHours(), paused.toMinutesPart(), business));
    }

    private WhyView.Step step(DeadlineStory.Step step) {
        return new WhyView.Step(
                step.action(),
                step.to().map(Enum::name).orElse(""),
                step.at(),
                step.firedAt(),
                step.notified().map(roster::name).orElse(""));
    }
}
