package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ACK-03: the letter reads back at least one of the customer's own points, in words that are about it. */
final class PointsRestated implements Check {

    @Override
    public String id() {
        return "ACK-03";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        if (letter.points().isEmpty()) {
            return List.of(finding(FindingCode.NO_POINT, Map.of()));
        }
        PhraseBook book = PhraseBook.of(letter.language());
        return letter.points().stream()
                .flatMap(point -> check(point, facts, book))
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
