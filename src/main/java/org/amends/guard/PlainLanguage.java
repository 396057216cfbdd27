package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ACK-26: sentences of at most 35 words, and of no more than 20 on average. */
final class PlainLanguage implements WordsCheck {

    private static final int LONGEST = 35;
    private static final int MEAN = 20;

    @Override
    public String id() {
        return "ACK-26";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        int words = 0;
        int sentences = 0;
        for (Sentence sentence : reading.sentences()) {
            int length = sentence.words().size();
            Span span = Word.cover(sentence.words(), 0, length - 1);
            if (!reading.quotes(span)) {
                words += length;
                sentences++;
                if (length > LONGEST) {
                    findings.add(finding(FindingCode.LONG_SENTENCE, span, Map.of("words", String.valueOf(length))));
                }
            }
        }
        if (words > MEAN * sentences) {
            String mean = String.valueOf(Math.round((double) words / sentences));
            findings.add(finding(FindingCode.HEAVY_READING, Map.of("words", mean)));
        }
        return findings;
    }
}
