package org.amends.casefile.story;

import java.util.List;
import java.util.Map;
import org.amends.lifecycle.Event;

/** An event with its words. */
public record Happening(Event event, Map<String, String> words) {

    public static List<Happening> of(WordedLog log) {
        return log.events().stream()
                .map(event -> new Happening(event, log.wordsOf(event.seq())))
                .toList();
    }

    public String word(String field) {
        return words.getOrDefault(field, "");
    }
}
