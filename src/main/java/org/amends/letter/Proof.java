package org.amends.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.guard.Deed;
import org.amends.guard.Finding;
import org.amends.guard.Letter;
import org.amends.guard.LetterChecks;
import org.amends.guard.LetterFacts;
import org.amends.guard.NextStep;
import org.amends.guard.PhraseBooks;
import org.amends.lifecycle.Unmet;
import org.amends.people.StaffMember;

/**
 * A letter as printers mean a proof: its tokens filled in, set as the customer will read it, and read for mistakes.
 *
 * @param seal of exactly this letter for this sender
 */
record Proof(
        LetterDraft draft,
        LetterFacts facts,
        List<Finding> findings,
        String rendered,
        String seal,
        Map<String, String> tokens) {

    static Proof of(
            LetterDraft draft,
            LetterFacts facts,
            Tokens tokens,
            Wording wording,
            PhraseBooks books,
            StaffMember sender) {
        FilledText filled = tokens.fill(draft.text(), facts.customerWords());
        String rendered = rendered(filled.text(), draft, facts, wording);
        String seal = seal(facts, sender, rendered);
        BetterWords better = new BetterWords(wording, draft);
        LetterFacts known =
                facts.previewed(draft.seen().filter(seen -> same(seen, seal)).isPresent());
        Letter letter = letter(filled.text(), draft, facts, rendered);
        Stream<Finding> inText = LetterChecks.findings(draft.kind(), letter, known, books).stream()
                .map(finding -> finding.at(finding.span().map(filled::typed)))
                .map(better::with);
        Stream<Finding> inParts = draft.said().stream()
                .flatMap(said -> LetterChecks.findingsIn(said.field(), said.words(), letter, known, books).stream());
        List<Finding> findings = Stream.concat(inText, inParts).toList();
        return new Proof(draft, known, findings, rendered, seal, tokens.all());
    }

    boolean saysWhatIsNext() {
        return draft.nextStep()
                .filter(step -> !step.what().isBlank()
                        && step.by().isAfter(facts.clocks().now()))
                .isPresent();
    }

    /** What keeps the letter here. */
    List<Unmet> unmet() {
        Stream<Unmet> blocking = findings.stream()
                .filter(Finding::blocks)
                .map(finding -> new Unmet(finding.code(), finding.field(), finding.arguments()));
        return Stream.concat(blocking, unexplained().stream()).toList();
    }

    private Optional<Unmet> unexplained() {
        List<Finding> asking = findings.stream().filter(Finding::asksWhy).toList();
        return asking.isEmpty() || draft.because().isPresent()
                ? Optional.empty()
                : Optional.of(new Unmet(
                        "letter.unexplained",
                        "because",
                        Map.of(
                                "phrases",
                                asking.stream()
                                        .map(finding ->
                                                "“" + finding.arguments().get("phrase") + "”")
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }

    private static String rendered(String text, LetterDraft draft, LetterFacts facts, Wording wording) {
        Stream<String> parts = draft.parts().stream().map(part -> part.written(wording));
        String reference = wording.text("reference", Map.of("reference", facts.reference()));
        return Stream.of(Stream.of(text.strip()), parts, Stream.of(reference))
                .flatMap(paragraphs -> paragraphs)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** What stands below the text are deeds, too: the next step and every remedy have a person and a date. */
    private static Letter letter(String text, LetterDraft draft, LetterFacts facts, String rendered) {
        String owner = facts.owner().name();
        Stream<Deed> remedies =
                draft.parts(Part.Remedied.class).map(remedy -> new Deed(remedy.what(), remedy.who(), remedy.by()));
        Stream<Deed> deeds = draft.parts(Part.Deed.class).map(deed -> new Deed(deed.what(), deed.who(), deed.by()));
        Stream<Deed> next = draft.nextStepIsDeed()
                ? draft.nextStep().stream().map(step -> new Deed(step.what(), owner, step.by()))
                : Stream.empty();
        return new Letter(
                draft.language(),
                text,
                draft.parts(Part.Restated.class)
                        .flatMap(restated -> restated.points().stream())
                        .toList(),
                draft.nextStep().map(step -> new NextStep(step.what(), owner, step.by())),
                draft.finalDate(),
                Stream.of(remedies, deeds, next).flatMap(all -> all).toList(),
                draft.parts(Part.Wish.class).map(Part.Wish::words).findFirst().orElse(""),
                draft.parts(Part.Legal.class).map(Part.Legal::text).toList(),
                rendered);
    }

    private static String seal(LetterFacts facts, StaffMember sender, String rendered) {
        try {
            String seen = facts.reference() + "\n" + sender.id() + "\n" + rendered;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String seen, String seal) {
        return MessageDigest.isEqual(seen.getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }
}
