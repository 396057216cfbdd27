package org.amends.guard;

import java.util.List;
import java.util.stream.Stream;
import org.amends.guard.phrase.Hit;

/** The words of a sentence, and the phrases and dates that stand in it. */
record Sentence(List<Word> words, List<Hit> hits, List<WrittenDate> dates) {

    boolean has(String kind) {
        for (Hit hit : hits) {
            if (hit.kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    Stream<Hit> of(String kind) {
        return hits.stream().filter(hit -> hit.kind().equals(kind));
    }

    Span span(Hit hit) {
        return Word.cover(words, hit.first(), hit.last());
    }
}
