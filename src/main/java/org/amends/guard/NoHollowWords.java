package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** ACK-13: no phrase that fits every letter, none that talks down, and nobody is shouted at. */
final class NoHollowWords implements WordsCheck {

    @Override
    public String id() {
        return "ACK-13";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public List<Finding> check(Reading reading) {
        return Stream.of(
                        phrased(reading, "hollow", FindingCode.HOLLOW),
                        phrased(reading, "belittling", FindingCode.BELITTLING),
                        shouted(reading, Shouting.capitals(reading), FindingCode.CAPITALS),
                        shouted(reading, Shouting.exclamations(reading.letter().text()), FindingCode.EXCLAMATIONS))
                .flatMap(findings -> findings)
                .toList();
    }

    /** Once is enough: who shouts does it in the whole letter. */
    private Stream<Finding> shouted(Reading reading, List<Span> spans, FindingCode code) {
        Optional<Span> first =
                spans.stream().filter(span -> !reading.quotes(span)).findFirst();
        return first.map(span -> finding(code, span, Map.of("phrase", reading.at(span)))).stream();
    }
}
