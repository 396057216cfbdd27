package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.story.Deadline;
import org.amends.casefile.story.Happening;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.LadderStep;

/** Tells of each deadline where its date comes from. */
@ApplicationScoped
public class DeadlineStories {

    private final Explanations explanations;

    DeadlineStories(Explanations explanations) {
        this.explanations = explanations;
    }

    /** Empty when the case never had a deadline of that number. */
    public Optional<DeadlineStory> tell(CaseStory story, int number) {
        return story.deadlines().stream()
                .filter(deadline -> deadline.number() == number)
                .findFirst()
                .map(deadline -> tell(story, deadline));
    }

    /** All there ever were, oldest first. */
    public List<DeadlineStory> tell(CaseStory story) {
        return story.deadlines().stream().map(deadline -> tell(story, deadline)).toList();
    }

    private DeadlineStory tell(CaseStory story, Deadline deadline) {
        Telling telling = new Telling(story, deadline);
        Optional<Derivation> derivation = telling.started().derivation();
        return new DeadlineStory(
                deadline,
                telling.began(),
                derivation,
                derivation.flatMap(running -> explanations.explain(story.state().packs(), running)),
                telling.moved(),
                telling.started().alarm(),
                telling.steps());
    }

    /** One deadline among the events of its case. */
    private record Telling(CaseStory story, Deadline deadline) {

        private List<Event> events() {
            return story.history().stream().map(Happening::event).toList();
        }

        private Event startedBy(int number) {
            return events().stream()
                    .filter(event -> started(event, number).isPresent())
                    .findFirst()
                    .orElseThrow();
        }

        private static Optional<Effects.Started> started(Event event, int number) {
            return event.effects().started().stream()
                    .filter(started -> started.deadline() == number)
                    .findFirst();
        }

        Effects.Started started() {
            return started(startedBy(deadline.number()), deadline.number()).orElseThrow();
        }

        /** A deadline that was moved or paused has begun anew; its clock has not. */
        Event began() {
            return events().stream()
                    .filter(event -> event.effects().started().stream().anyMatch(this::isOfTheSameClock))
                    .findFirst()
                    .orElseGet(() -> startedBy(deadline.number()));
        }

        private boolean isOfTheSameClock(Effects.Started other) {
            Effects.Started started = started();
            return other.deadline() == started.deadline()
                    || other.derivation()
                            .filter(derivation -> other.kind() == started.kind())
                            .filter(derivation -> started.derivation()
                                    .filter(own -> own.clock().equals(derivation.clock())
                                            && own.from().equals(derivation.from()))
                                    .isPresent())
                            .isPresent();
        }

        List<DeadlineStory.Moved> moved() {
            return story.history().stream()
                    .filter(happening -> happening.event().fact() instanceof Fact.Extended extended
                            && extended.renewed() <= deadline.number()
                            && started(happening.event(), extended.renewed())
                                    .filter(this::isOfTheSameClock)
                                    .isPresent())
                    .map(Telling::moved)
                    .toList();
        }

        private static DeadlineStory.Moved moved(Happening happening) {
            Event event = happening.event();
            Fact.Extended extended = (Fact.Extended) event.fact();
            return new DeadlineStory.Moved(event.seq(), event.at(), extended.by(), happening.word("reason"));
        }

        /** In the order of time: warnings are numbered behind the rungs, and come before them. */
        List<DeadlineStory.Step> steps() {
            return started().ladder().stream()
                    .map(this::step)
                    .sorted(java.util.Comparator.comparing(DeadlineStory.Step::at))
                    .toList();
        }

        private DeadlineStory.Step step(LadderStep step) {
            Optional<Event> fired = events().stream()
                    .filter(event -> event.effects()
                            .fired()
                            .filter(one -> one.deadline() == deadline.number() && one.level() == step.level())
                            .isPresent())
                    .findFirst();
            return new DeadlineStory.Step(
                    step.level(),
                    step.action(),
                    step.to(),
                    step.fireAt(),
                    fired.map(Event::at),
                    fired.flatMap(event -> event.effects().fired()).flatMap(Effects.Fired::notified));
        }
    }
}
