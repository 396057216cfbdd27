package org.amends.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ACK-06: nothing is left to fill in, no part is empty, no other customer's case is named, no link of ours is dead. */
final class CleanRender implements Check {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(finding -> finding.span().map(Span::start).orElse(Integer.MAX_VALUE));

    @Override
    public String id() {
        return "ACK-06";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        String text = letter.text();
        Shingles customerWords = Shingles.of(facts.customerWords());
        Quotations quotations = Quotations.in(text, customerWords);
        List<Finding> findings = new ArrayList<>();
        unfilled(text).forEach(span -> findings.add(placeholder(span, text)));
        EmptyParts.in(text).forEach(span -> findings.add(at(FindingCode.EMPTY_PART, span, "part", text)));
        otherReferences(text, facts).forEach(span -> findings.add(otherReference(span, text, facts)));
        deadLinks(text, facts).forEach(span -> findings.add(at(FindingCode.DEAD_LINK, span, "link", text)));
        findings.removeIf(finding -> finding.span().filter(quotations::cover).isPresent());
        findings.sort(BY_PLACE);
        findings.addAll(inParts(letter, customerWords));
        return findings;
    }

    private static List<Span> unfilled(String text) {
        List<Span> unfilled = new ArrayList<>(Placeholders.in(text));
        unfilled.addAll(Redactions.in(text));
        return unfilled;
    }

    private static Stream<Span> otherReferences(String text, LetterFacts facts) {
        Set<String> theirs = Stream.concat(Stream.of(facts.reference()), facts.earlierCases().stream())
                .map(References::canonical)
                .collect(Collectors.toSet());
        return References.in(text).stream().filter(span -> !theirs.contains(References.canonical(span.of(text))));
    }

    private static Stream<Span> deadLinks(String text, LetterFacts facts) {
        return Links.in(text).stream().filter(span -> facts.deadLink().test(span.of(text)));
    }

    /** The parts that are rendered below the text have no place in it, so their findings have no span. */
    private List<Finding> inParts(Letter letter, Shingles customerWords) {
        Stream<String> points = letter.points().stream().map(RestatedPoint::words);
        Stream<String> step = letter.nextStep().stream().flatMap(next -> Stream.of(next.what(), next.who()));
        Stream<String> deeds = letter.deeds().stream().flatMap(deed -> Stream.of(deed.what(), deed.owner()));
        return Stream.of(points, step, deeds)
                .flatMap(parts -> parts)
                .flatMap(part -> unfilledInPart(part, customerWords))
                .map(words -> finding(FindingCode.PLACEHOLDER, Map.of("placeholder", words)))
                .toList();
    }

    private static Stream<String> unfilledInPart(String part, Shingles customerWords) {
        if (customerWords.contain(Folding.words(part))) {
            return Stream.empty();
        }
        Quotations quotations = Quotations.in(part, customerWords);
        return unfilled(part).stream().filter(span -> !quotations.cover(span)).map(span -> span.of(part));
    }

    private Finding placeholder(Span span, String text) {
        return at(FindingCode.PLACEHOLDER, span, "placeholder", text);
    }

    private Finding otherReference(Span span, String text, LetterFacts facts) {
        Map<String, String> arguments = Map.of("other", span.of(text), "reference", facts.reference());
        return finding(FindingCode.OTHER_REFERENCE, span, arguments);
    }

    private Finding at(FindingCode code, Span span, String argument, String text) {
        return finding(code, span, Map.of(argument, span.of(text).strip()));
    }
}
