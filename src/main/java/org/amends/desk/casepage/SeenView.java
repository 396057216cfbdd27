package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.casefile.CaseStory;
import org.amends.lifecycle.Event;
import org.amends.people.Roster;

/**
 * What is new to the reader of a case, and who has seen the customer's last words.
 *
 * @param fresh the numbers of the events that came after the reader's last visit and were not their own doing; none when
 *     they are here for the first time
 * @param by the other colleagues who have seen the customer's last words, the first of them first
 */
@TemplateData
public record SeenView(Set<Integer> fresh, List<String> by) {

    static SeenView of(CaseStory story, int lastWords, List<Readings.Reading> readings, UUID reader, Roster roster) {
        Optional<Integer> before = readings.stream()
                .filter(reading -> reading.reader().equals(reader))
                .map(Readings.Reading::upTo)
                .findFirst();
        return new SeenView(
                before.map(seen -> since(seen, story, reader)).orElse(Set.of()),
                readings.stream()
                        .filter(reading -> reading.upTo() >= lastWords)
                        .map(Readings.Reading::reader)
                        .filter(person -> !person.equals(reader))
                        .map(roster::name)
                        .toList());
    }

    private static Set<Integer> since(int seen, CaseStory story, UUID reader) {
        return story.history().stream()
                .map(happening -> happening.event())
                .filter(event -> event.seq() > seen)
                .filter(event -> !event.actorId().equals(Optional.of(reader)))
                .map(Event::seq)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param seq the number of an event */
    public boolean isFresh(int seq) {
        return fresh.contains(seq);
    }

    public int count() {
        return fresh.size();
    }

    /** The names, one after the other. */
    public String names() {
        return String.join(", ", by);
    }
}
