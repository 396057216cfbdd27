package org.amends.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision says to one point of the complaint.
 *
 * @param point its number, from 1
 * @param rule what a refusal rests on, when that is a rule of ours
 */
public record PointAnswer(int point, Outcome outcome, String words, Optional<QuotedRule> rule) {

    public PointAnswer(int point, Outcome outcome, String words) {
        this(point, outcome, words, Optional.empty());
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("answer:" + point, words);
        rule.ifPresent(quoted -> {
            texts.put("rule:" + point, quoted.quote());
            texts.put("rulePurpose:" + point, quoted.purpose());
        });
        return texts;
    }
}
