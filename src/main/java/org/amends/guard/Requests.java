package org.amends.guard;

import java.util.stream.Stream;
import org.amends.guard.phrase.Hit;

/** Where a letter asks its customer for something, but for what it only quotes. */
final class Requests {

    /** Words between a request and what it is for; further on, a sentence is about something else. */
    private static final int FURTHEST = 5;

    private Requests() {}

    /** The sentences that speak of it at all, few in any letter. */
    static Stream<Sentence> sentences(Detail detail, Reading reading) {
        return reading.phrased(detail.kind()).isEmpty()
                ? Stream.empty()
                : reading.sentences().stream().filter(sentence -> sentence.has(detail.kind()));
    }

    static Stream<Span> of(Sentence sentence, Detail detail, Reading reading) {
        return sentence.of(detail.kind())
                .filter(hit -> sentence.of("request").anyMatch(request -> isFor(request, hit)))
                .map(sentence::span)
                .filter(span -> !reading.quotes(span));
    }

    private static boolean isFor(Hit request, Hit detail) {
        return request.first() <= detail.first() && detail.first() - request.last() <= FURTHEST + 1;
    }
}
