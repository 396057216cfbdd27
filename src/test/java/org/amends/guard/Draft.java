package org.amends.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An acknowledgement that passes every check, to be spoilt by a test: Mari Maasikas answers Anna Tamm about a broken kettle. */
final class Draft {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Instant NEAREST_DEADLINE = Instant.parse("2026-11-27T15:00:00Z");
    static final Instant FINAL_DUE = Instant.parse("2026-12-15T22:30:00Z");
    static final String CUSTOMER_WORDS =
            "The kettle leaks. I paid on XX/XX/2026, card XXXX, and want my money back as soon as possible. See {photo}. So sorry state!";
    static final String TEXT = """
            Dear Anna Tamm,

            thank you for the photos of the kettle: I can see the crack below the handle.
            I do not know yet whether it left our warehouse like that, so I will ask Juhan there today.
            Your reference is C-7K4M-92QX-3; reply to this letter and I will read it.

            Kind regards
            Mari Maasikas
            """;

    private String language = "en";
    private String text = TEXT;
    private List<RestatedPoint> points = List.of(new RestatedPoint(1, "The kettle leaks at the handle."));
    private Optional<NextStep> nextStep =
            Optional.of(new NextStep("Ask the warehouse", "Mari Maasikas", NEAREST_DEADLINE));
    private Optional<LocalDate> finalDate = Optional.of(LocalDate.of(2026, 12, 16));
    private List<Deed> deeds = List.of();
    private String customerName = "Anna Tamm";
    private String customerWords = CUSTOMER_WORDS;
    private List<String> earlierCases = List.of();
    private LetterFacts.Owner owner = new LetterFacts.Owner("Mari Maasikas", true);
    private LetterFacts.Sending sending =
            new LetterFacts.Sending("mari@kettles.example", "mari@kettles.example", true, true);
    private LetterFacts.Script script = new LetterFacts.Script("", List.of());
    private List<LegalText> legalTexts = List.of();
    private LetterFacts.Law law = LetterFacts.Law.NONE;
    private Predicate<String> deadLink = link -> false;
    private LetterFacts.Trade trade = LetterFacts.Trade.PLAIN;
    private LetterFacts.Matter matter =
            new LetterFacts.Matter("en", "", "", List.of(), List.of(), new LetterFacts.Recorded(Set.of(), ""));

    /** Of the letter, and that in which its customer wants to be answered. */
    Draft language(String language) {
        this.language = language;
        this.matter = new LetterFacts.Matter(
                language,
                matter.wanted(),
                matter.impact(),
                matter.rights(),
                matter.brokenPromises(),
                matter.recorded());
        return this;
    }

    Draft text(String text) {
        this.text = text;
        return this;
    }

    /** Puts a sentence into the middle of the letter. */
    Draft saying(String sentence) {
        return text("Dear Anna Tamm,\n\n" + sentence + "\n\nC-7K4M-92QX-3\nMari Maasikas\n");
    }

    Draft points(RestatedPoint... points) {
        this.points = List.of(points);
        return this;
    }

    Draft nextStep(NextStep nextStep) {
        this.nextStep = Optional.of(nextStep);
        return this;
    }

    Draft withoutNextStep() {
        this.nextStep = Optional.empty();
        return this;
    }

    Draft finalDate(Optional<LocalDate> finalDate) {
        this.finalDate = finalDate;
        return this;
    }

    Draft deeds(Deed... deeds) {
        this.deeds = List.of(deeds);
        return this;
    }

    Draft customer(String name) {
        this.customerName = name;
        return this;
    }

    Draft customerWords(String words) {
        this.customerWords = words;
        return this;
    }

    Draft earlierCases(String... references) {
        this.earlierCases = List.of(references);
        return this;
    }

    Draft owner(String name, boolean active) {
        this.owner = new LetterFacts.Owner(name, active);
        return this;
    }

    Draft sending(LetterFacts.Sending sending) {
        this.sending = sending;
        return this;
    }

    Draft template(String template) {
        this.script = new LetterFacts.Script(template, script.recent());
        return this;
    }

    Draft sentBefore(LetterFacts.SentLetter... letters) {
        this.script = new LetterFacts.Script(script.template(), List.of(letters));
        return this;
    }

    Draft law(LetterFacts.Law law, LegalText... texts) {
        this.law = law;
        this.legalTexts = List.of(texts);
        return this;
    }

    Draft deadLink(Predicate<String> deadLink) {
        this.deadLink = deadLink;
        return this;
    }

    Draft trade(LetterFacts.Trade trade) {
        this.trade = trade;
        return this;
    }

    Draft matter(LetterFacts.Matter matter) {
        this.matter = matter;
        return this;
    }

    Draft onFile(Map<Detail, String> known) {
        LetterFacts.Recorded recorded = matter.recorded();
        return matter(new LetterFacts.Matter(
                matter.language(),
                matter.wanted(),
                matter.impact(),
                matter.rights(),
                matter.brokenPromises(),
                new LetterFacts.Recorded(recorded.dates(), recorded.words(), known)));
    }

    Letter letter() {
        return new Letter(language, text, points, nextStep, finalDate, deeds, "", legalTexts, text);
    }

    LetterFacts facts() {
        LetterFacts.Clocks clocks =
                new LetterFacts.Clocks(NOW, NEAREST_DEADLINE, FINAL_DUE, ZoneId.of("Europe/Tallinn"));
        return new LetterFacts(
                customerName,
                customerWords,
                "C-7K4M-92QX-3",
                earlierCases,
                List.of(1, 2),
                owner,
                sending,
                clocks,
                script,
                deadLink,
                trade,
                law,
                matter);
    }

    List<Finding> findings() {
        return LetterChecks.findings(LetterKind.ACKNOWLEDGEMENT, letter(), facts(), PhraseBooks.shipped());
    }

    /** What one check finds when it runs among all the others. */
    List<Finding> findings(String check) {
        return findings().stream()
                .filter(finding -> finding.check().equals(check))
                .toList();
    }

    List<String> codes(String check) {
        return findings(check).stream().map(Finding::code).toList();
    }

    /** The pieces of text that the findings of a check point at. */
    List<String> marked(String check) {
        return findings(check).stream()
                .map(finding -> finding.span().orElseThrow().of(text))
                .toList();
    }
}
