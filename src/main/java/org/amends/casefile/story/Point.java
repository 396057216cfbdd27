package org.amends.casefile.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.Verb;

/**
 * A point of the complaint, and what the last decision says to it.
 *
 * @param understood how the last acknowledgement read it back
 */
public record Point(
        int number, String words, Optional<String> understood, Optional<Outcome> outcome, Optional<String> answer) {

    public static List<Point> of(WordedLog log, int count) {
        Optional<Event> readBack = log.last(event -> event.verb() == Verb.ACKNOWLEDGE);
        Optional<Event> decision = DecisionMade.lastEvent(log);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Point(
                        number,
                        log.word(0, "point:" + number),
                        readBack.flatMap(event -> log.wordIfAny(event.seq(), "readBack:" + number)),
                        decision.flatMap(event -> outcomeOf(event, number)),
                        decision.flatMap(event -> log.wordIfAny(event.seq(), "answer:" + number))))
                .toList();
    }

    private static Optional<Outcome> outcomeOf(Event decision, int point) {
        return ((Fact.Decided) decision.fact())
                .points().stream()
                        .filter(decided -> decided.point() == point)
                        .map(Fact.PointDecided::outcome)
                        .findFirst();
    }
}
