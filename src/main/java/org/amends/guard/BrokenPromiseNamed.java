package org.amends.guard;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** ACK-22: a decision that comes after a promise that we broke says so; silence about it would be the second failure. */
final class BrokenPromiseNamed implements WordsCheck {

    @Override
    public String id() {
        return "ACK-22";
    }

    @Override
    public List<Finding> check(Reading reading) {
        List<String> words = reading.words().stream().map(Word::folded).toList();
        return reading.facts().matter().brokenPromises().stream()
                .filter(promise -> Collections.indexOfSubList(words, Folding.words(promise.what())) < 0)
                .map(promise -> finding(
                        FindingCode.BROKEN_PROMISE_UNNAMED,
                        Map.of("promise", promise.what().strip(), "number", String.valueOf(promise.number()))))
                .toList();
    }
}
