package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ACK-03: the letter reads back at least one of the customer's own points, in words that are about it. */
final class PointsRestated implements WordsCheck {

    @Override
    public String id() {
        return "ACK-03";
    }

    @Override
    public List<Finding> check(Reading reading) {
        List<RestatedPoint> points = reading.letter().points();
        return points.isEmpty()
                ? List.of(finding(FindingCode.NO_POINT, Map.of()))
                : points.stream()
                        .flatMap(point -> check(point, reading.facts(), reading.book()))
                        .toList();
    }

    private Stream<Finding> check(RestatedPoint point, LetterFacts facts, PhraseBook book) {
        Map<String, String> arguments = Map.of(
                "point", String.valueOf(point.number()), "words", point.words().strip());
        if (!facts.openPoints().contains(point.number())) {
            return Stream.of(finding(FindingCode.UNKNOWN_POINT, arguments));
        }
        List<Word> words = Word.all(point.words());
        if (words.isEmpty()) {
            return Stream.of(finding(FindingCode.POINT_EMPTY, arguments));
        }
        boolean hollow = words.stream().allMatch(word -> book.is("filler", word));
        return hollow ? Stream.of(finding(FindingCode.POINT_HOLLOW, arguments)) : Stream.empty();
    }
}
