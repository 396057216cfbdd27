package org.amends.policy.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What a pack lets its letters leave out, and what may not stand in them. */
final class LetterLint {

    /** Closed on 20 July 2025; Regulation (EU) 524/2013 is repealed. */
    private static final String ODR = "ec.europa.eu/consumers/odr";

    /** A customer has to learn what they can do next (S3-10, S3-12). */
    static final LintRule FINAL_WITHOUT_NEXT_STEP =
            demands("final-without-next-step", LetterKind.FINAL, LetterField.NEXT_STEP);

    /** What we found, even when it is against us (S0-6). */
    static final LintRule FINAL_WITHOUT_FINDING =
            demands("final-without-finding", LetterKind.FINAL, LetterField.FINDING);

    static final LintRule ACK_WITHOUT_NEXT_STEP =
            demands("ack-without-next-step", LetterKind.ACK, LetterField.NEXT_STEP);

    static final LintRule NEVER_SAID = new LintRule(
            "field-never-said",
            (subject, complaints) -> subject.pack().letters().forEach((kind, rules) -> rules.mustContain().stream()
                    .filter(field -> !SaidByLetters.says(kind, field))
                    .forEach(field -> complaints.add(
                            "letters." + letter(kind) + ".must_contain",
                            "The letter \"" + letter(kind) + "\" has no place for " + field + "."))));

    /** A letter that is to say it would be silent without a word of it. */
    static final LintRule BODY_INCOMPLETE = new LintRule("body-incomplete", (subject, complaints) -> {
        Set<LetterField> demanded = subject.effective().letters().values().stream()
                .flatMap(rules -> rules.mustContain().stream())
                .collect(Collectors.toSet());
        List<Adr.Body> bodies = subject.pack().adr().bodies();
        for (int i = 0; i < bodies.size(); i++) {
            Adr.Body body = bodies.get(i);
            if (demanded.contains(LetterField.ADR_TIME_LIMIT)
                    && body.rightLasts().isEmpty()) {
                complaints.add(
                        "adr.bodies[" + i + "]",
                        "A letter has to say how long " + Shown.of(body.name()) + " can be asked: give right_lasts.");
            }
            if (demanded.contains(LetterField.ADR_PARTICIPATION)
                    && body.takesPart().isEmpty()) {
                complaints.add(
                        "adr.bodies[" + i + "]",
                        "A letter has to say whether we take part before " + Shown.of(body.name())
                                + ": give takes_part.");
            }
        }
    });

    static final LintRule UNKNOWN_PLACEHOLDER =
            new LintRule("unknown-placeholder", (subject, complaints) -> subject.pack()
                    .blocks()
                    .forEach((name, texts) -> texts.forEach((language, text) -> unknownPlaceholder(text)
                            .ifPresent(placeholder -> complaints.add(
                                    "blocks." + name + "." + language,
                                    "\"{" + Shown.of(placeholder) + "}\" is no field that a letter can fill in.")))));

    static final LintRule ODR_LINK = new LintRule(
            "odr-link",
            (subject, complaints) -> texts(subject.pack(), (path, text) -> {
                if (text.toLowerCase(Locale.ROOT).contains(ODR)) {
                    complaints.add(
                            path,
                            "The European platform for online dispute resolution is closed: no text may lead there.");
                }
            }));

    static final LintRule FORBIDDEN_LINK = new LintRule(
            "forbidden-link",
            (subject, complaints) ->
                    texts(subject.pack(), (path, text) -> subject.effective().adr().forbiddenLinks().stream()
                            .filter(link -> !link.isBlank()
                                    && !link.toLowerCase(Locale.ROOT).contains(ODR))
                            .filter(link -> text.toLowerCase(Locale.ROOT).contains(link.toLowerCase(Locale.ROOT)))
                            .forEach(link -> complaints.add(
                                    path, "The pack itself forbids any text that leads to " + Shown.of(link) + "."))));

    static final List<LintRule> ALL = List.of(
            FINAL_WITHOUT_NEXT_STEP,
            FINAL_WITHOUT_FINDING,
            ACK_WITHOUT_NEXT_STEP,
            NEVER_SAID,
            BODY_INCOMPLETE,
            UNKNOWN_PLACEHOLDER,
            ODR_LINK,
            FORBIDDEN_LINK);

    private LetterLint() {}

    private static String letter(LetterKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static LintRule demands(String code, LetterKind kind, LetterField field) {
        String letter = letter(kind);
        return new LintRule(code, (subject, complaints) -> {
            Set<LetterField> fields = Optional.ofNullable(
                            subject.effective().letters().get(kind))
                    .map(LetterRules::mustContain)
                    .orElse(Set.of());
            if (!fields.contains(field)) {
                complaints.add("letters." + letter, "The letter \"" + letter + "\" has to contain " + field + ".");
            }
        });
    }

    /** The first word in braces that is no field; a brace that nothing closes is one with what follows it. */
    private static Optional<String> unknownPlaceholder(String text) {
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? text.substring(open + 1) : text.substring(open + 1, close);
            if (close < 0 || LetterField.named(name).isEmpty()) {
                return Optional.of(name);
            }
            open = text.indexOf('{', close);
        }
        return Optional.empty();
    }

    /** Everything that a customer may get to read. */
    private static void texts(Pack pack, BiConsumer<String, String> each) {
        Map<String, String> all = new TreeMap<>();
        pack.title().forEach((language, text) -> all.put("title." + language, text));
        pack.blocks()
                .forEach((name, texts) ->
                        texts.forEach((language, text) -> all.put("blocks." + name + "." + language, text)));
        for (int i = 0; i < pack.adr().bodies().size(); i++) {
            all.put("adr.bodies[" + i + "].url", pack.adr().bodies().get(i).url());
            all.put("adr.bodies[" + i + "].name", pack.adr().bodies().get(i).name());
        }
        for (int i = 0; i < pack.clocks().size(); i++) {
            String path = "clocks[" + i + "].ref";
            pack.clocks().get(i).ref().ifPresent(ref -> all.put(path, ref));
        }
        all.forEach(each);
    }
}
