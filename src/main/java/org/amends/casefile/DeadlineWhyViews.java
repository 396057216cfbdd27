package org.amends.casefile;

import java.time.Duration;
import org.amends.casefile.story.Deadline;
import org.amends.people.Roster;
import org.amends.time.Explanation;
import org.amends.time.Limit;

/** Turns a deadline's story into what staff read, with names for ids. */
final class DeadlineWhyViews {

    private final DeadlineStory story;
    private final Roster roster;

    DeadlineWhyViews(DeadlineStory story, Roster roster) {
        this.story = story;
        this.roster = roster;
    }

    DeadlineWhyView view() {
        Deadline deadline = story.deadline();
        return new DeadlineWhyView(
                deadline.number(),
                deadline.kind(),
                new DeadlineWhyView.Began(
                        story.began().seq(),
                        story.began().verb(),
                        story.began().at(),
                        story.began().actorId().map(id -> StaffCaseView.Person.of(id, roster))),
                story.isNamed(),
                story.derivation().map(derivation -> rule(derivation.clock(), derivation.calendar())),
                story.why().map(why -> counted(why.counted())),
                story.derivation().map(d -> d.paused()).filter(paused -> paused.compareTo(Duration.ZERO) > 0),
                story.derivation().flatMap(d -> d.waitingSince()),
                story.why().map(why -> why.counted().due()),
                story.derivation().flatMap(d -> d.sooner()),
                story.moved().stream()
                        .map(m -> new DeadlineWhyView.Extended(m.seq(), m.at(), m.to(), m.reason()))
                        .toList(),
                deadline.dueAt(),
                StaffCaseView.Person.of(deadline.owedBy(), roster),
                deadline.open(),
                deadline.verdict(),
                story.alarm(),
                deadline.planFor(),
                story.steps().stream().map(this::step).toList());
    }

    private DeadlineWhyView.Rule rule(String clock, String calendar) {
        return new DeadlineWhyView.Rule(
                clock,
                calendar,
                story.why().map(Why::basis),
                story.why().flatMap(Why::source),
                story.why().map(why -> why.counted().term().toString()),
                story.why().map(why -> limit(why).counting()),
                story.why().map(why -> limit(why).until()),
                story.why().map(why -> limit(why).roll()),
                story.why().map(why -> limit(why).arrival()));
    }

    private static Limit limit(Why why) {
        return why.counted().limit();
    }

    private static DeadlineWhyView.Counted counted(Explanation counted) {
        return new DeadlineWhyView.Counted(
                counted.zone().getId(),
                counted.countedFrom(),
                counted.daysOff().stream()
                        .map(day -> new DeadlineWhyView.Skipped(day.date(), day.reason(), day.name()))
                        .toList(),
                counted.rolledFrom(),
                counted.heldUntil());
    }

    private DeadlineWhyView.Step step(DeadlineStory.Step step) {
        return new DeadlineWhyView.Step(
                step.level(),
                step.action(),
                step.to(),
                step.at(),
                step.firedAt(),
                step.notified().map(id -> StaffCaseView.Person.of(id, roster)));
    }
}
