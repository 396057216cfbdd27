package org.amends.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.casefile.story.Deadline;
import org.amends.casefile.story.DecisionMade;
import org.amends.casefile.story.Escalation;
import org.amends.casefile.story.Happening;
import org.amends.casefile.story.Lowered;
import org.amends.casefile.story.NextStep;
import org.amends.casefile.story.Point;
import org.amends.casefile.story.Promise;
import org.amends.casefile.story.Remedy;
import org.amends.casefile.story.Right;
import org.amends.casefile.story.WordedLog;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;

/** A case with the words that belong to its events, told in the terms that people read. What was erased reads as empty. */
public final class CaseStory {

    private final LoggedCase file;
    private final WordedLog log;
    private final List<Lowered> lowered;

    /** @param lowered whatever was taken off its sums, also after the last of these events */
    CaseStory(LoggedCase file, SortedMap<Integer, SortedMap<String, String>> words, List<Lowered> lowered) {
        this.file = file;
        this.lowered = lowered.stream()
                .filter(one -> one.seq() <= file.state().version())
                .toList();
        this.log =
                new WordedLog(file.log().stream().map(EventJson.Logged::event).toList(), words);
    }

    public LoggedCase file() {
        return file;
    }

    public CaseState state() {
        return file.state();
    }

    public List<Happening> history() {
        return Happening.of(log);
    }

    /** Whether nothing is left of the words with which it was filed; it is never filed without any. */
    public boolean isErased() {
        return log.wordsOf(0).isEmpty();
    }

    /** The customer's own words, verbatim. */
    public String complaint() {
        return log.word(0, "words");
    }

    /** Everything the customer ever said, verbatim, also what was taken down for them. */
    public String customerWords() {
        return log.events().stream()
                .filter(event -> event.actorKind() == Event.ActorKind.CUSTOMER
                        || event.verb() == Verb.FILE
                        || event.verb() == Verb.ANSWER)
                .flatMap(event -> log.wordsOf(event.seq()).values().stream())
                .collect(Collectors.joining("\n"));
    }

    /** What the customer is entitled to, as far as somebody here knows. */
    public List<Right> rights() {
        return Right.of(log, state());
    }

    /** Everything that was written into the case, by whomever, but for our letters: what they may state as a fact. */
    public Stream<String> recorded() {
        return log.events().stream()
                .flatMap(event -> log.wordsOf(event.seq()).entrySet().stream())
                .filter(words -> !words.getKey().equals("letter"))
                .map(Map.Entry::getValue);
    }

    public Optional<String> wantedOutcome() {
        return log.wordIfAny(0, "wantedOutcome");
    }

    public Optional<String> impact() {
        return log.wordIfAny(0, "impact");
    }

    public List<Point> points() {
        return Point.of(log, state().points());
    }

    /** A point in the customer's words; empty for one that the case doesn't have. */
    public String point(int number) {
        return points().stream()
                .filter(point -> point.number() == number)
                .map(Point::words)
                .findFirst()
                .orElse("");
    }

    public Optional<DecisionMade> decision() {
        return DecisionMade.last(log);
    }

    /** All there ever were, the oldest first. */
    public List<Deadline> deadlines() {
        return Deadline.of(log, state());
    }

    public List<Promise> promises() {
        return Promise.of(log, state());
    }

    public List<Remedy> remedies() {
        return Remedy.of(log, state(), file.title()).stream()
                .map(remedy -> remedy.less(takenOff(remedy.number())))
                .toList();
    }

    private long takenOff(int remedy) {
        return lowered.stream()
                .filter(one -> one.remedy() == remedy)
                .mapToLong(Lowered::minor)
                .sum();
    }

    public List<Escalation> escalations() {
        return Escalation.of(log);
    }

    /** What the last letter says will happen next, by when; the owner does it. */
    public Optional<NextStep> nextStep() {
        return NextStep.last(log);
    }

    /** The same as long as its customer waits for it: nothing once they contested, reopened, or all is done. */
    public Optional<NextStep> awaitedStep() {
        return NextStep.awaited(log);
    }

    /** Proof that the letter of that event reached a channel: publication, or what the relay answered. */
    public Optional<Instant> deliveredAt(int letter) {
        return log.events().stream()
                .filter(event -> event.fact() instanceof Fact.Delivered delivered && delivered.letter() == letter)
                .map(Event::at)
                .findFirst();
    }

    /** The question that waits for the customer's answer. */
    public Optional<String> openQuestion() {
        return log.last(event -> event.verb() == Verb.ASK)
                .filter(event -> state().status() == CaseStatus.WAITING_FOR_CUSTOMER)
                .flatMap(event -> log.wordIfAny(event.seq(), "question"));
    }
}
