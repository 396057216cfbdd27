package org.amends.casefile.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.amends.lifecycle.Event;

/**
 * A case's events, the oldest first, with the words that belong to them.
 *
 * @param words by the event's number and the name of the field; what was erased is missing
 */
public record WordedLog(List<Event> events, SortedMap<Integer, SortedMap<String, String>> words) {

    public WordedLog {
        events = List.copyOf(events);
    }

    /** Empty when nothing was said, or when it was erased. */
    public String word(int seq, String field) {
        return wordIfAny(seq, field).orElse("");
    }

    public Optional<String> wordIfAny(int seq, String field) {
        return Optional.ofNullable(words.get(seq)).map(fields -> fields.get(field));
    }

    public Map<String, String> wordsOf(int seq) {
        return Optional.<Map<String, String>>ofNullable(words.get(seq)).orElse(Map.of());
    }

    public Optional<Event> last(Predicate<Event> which) {
        return events.stream().filter(which).reduce((first, second) -> second);
    }
}
