package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseStories;
import org.amends.casefile.CaseStory;
import org.amends.casefile.LoggedCase;
import org.amends.guard.Finding;
import org.amends.guard.LetterFacts;
import org.amends.guard.LetterKind;
import org.amends.guard.Severity;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.people.StaffMember;

/** Reads letters as their customers will, says what is wrong with them, and makes them part of the lifecycle's commands. */
@ApplicationScoped
public class Letters {

    private final CaseStories stories;
    private final CaseKnowledge knowledge;
    private final LetterClocks clocks;
    private final RecentLetters recent;
    private final Delivery delivery;
    private final TimeZones zones;
    private final SetPhrases phrases;
    private final LetterTemplates templates;
    private final FormsOfAddress forms;
    private final WordLists lists;

    Letters(
            CaseStories stories,
            CaseKnowledge knowledge,
            LetterClocks clocks,
            RecentLetters recent,
            Delivery delivery,
            TimeZones zones,
            SetPhrases phrases,
            LetterTemplates templates,
            FormsOfAddress forms,
            WordLists lists) {
        this.stories = stories;
        this.knowledge = knowledge;
        this.clocks = clocks;
        this.recent = recent;
        this.delivery = delivery;
        this.zones = zones;
        this.phrases = phrases;
        this.templates = templates;
        this.forms = forms;
        this.lists = lists;
    }

    /**
     * What a dry run tells.
     *
     * @param findings their spans lie in the text as it was typed
     * @param letter as the customer will read it
     * @param preview to be sent back with exactly this letter; a changed letter needs another look
     * @param tokens every token that this letter may use, with what it says
     */
    public record Checked(List<Finding> findings, String letter, String preview, Map<String, String> tokens) {}

    /** A dry run: what sending would say. */
    public Checked check(LetterDraft draft, LoggedCase file, StaffMember sender) {
        Proof proof = proof(draft, file, sender);
        List<Finding> findings = new ArrayList<>(proof.findings());
        if (draft.kind() != LetterKind.ACKNOWLEDGEMENT && !proof.saysWhatIsNext()) {
            findings.add(new Finding(
                            "ACK-04",
                            Severity.BLOCK,
                            Optional.empty(),
                            "letter.no-next-step",
                            Map.of(),
                            Optional.empty())
                    .in("nextStep"));
        }
        return new Checked(findings, proof.rendered(), proof.seal(), proof.tokens());
    }

    /** For a command, which the lifecycle refuses when something in the letter has to be mended. */
    public Command.Letter letter(LetterDraft draft, LoggedCase file, StaffMember sender) {
        Proof proof = proof(draft, file, sender);
        return new Command.Letter(
                draft.language(),
                proof.rendered(),
                draft.nextStep().map(step -> new Command.NextStep(step.what(), step.by())),
                delivery.goesByMail(file),
                proof.unmet(),
                proof.findings().stream()
                        .filter(finding -> !finding.blocks())
                        .map(Finding::code)
                        .distinct()
                        .toList(),
                draft.because(),
                draft.overrides(),
                proof.draft()
                        .parts(Part.Legal.class)
                        .map(part -> part.text().seal())
                        .toList());
    }

    /** The last day for the decision if the case were acknowledged now, in the organisation's zone. */
    public LocalDate finalDate(LoggedCase file) {
        return clocks.finalDay(LetterKind.ACKNOWLEDGEMENT, file, zones.of(file.id()))
                .orElseThrow();
    }

    private Proof proof(LetterDraft written, LoggedCase file, StaffMember sender) {
        CaseStory story = stories.tell(file);
        FormOfAddress form = forms.of(file);
        ReadingZones reading = zones.of(file.id());
        Wording wording = new Wording(
                phrases,
                form,
                written.language(),
                reading,
                knowledge.owner(file).name());
        LetterFacts.Sending sending = delivery.sending(file);
        LetterFacts.Clocks dates = clocks.of(written.kind(), file, reading);
        Optional<LocalDate> finalDay = clocks.finalDay(written.kind(), file, reading);
        Terms.Demands demands = knowledge.demands(file, written, sentBy(written.kind()));
        LegalParts legal = new LegalParts(demands, written.language());
        LetterDraft asked = written.and(new DemandedParts(written, story).parts(demands.fields()));
        Map<String, String> fields =
                LetterFields.of(asked, file, demands, finalDay, sending.wayToAnswer(), wording, dates.now());
        LetterDraft draft =
                asked.and(entitled(written.kind(), story)).and(legal.parts(fields, wording.countedDay(dates.now())));
        LetterFacts.Script script = new LetterFacts.Script(
                templates.text(TemplateKind.of(draft.kind()), wording.language(), form, Map.of()),
                recent.before(sentBy(draft.kind()), wording.language()));
        LetterFacts facts = knowledge.facts(story, draft, sending, dates, script, legal.law());
        Tokens tokens = CaseTokens.of(draft, story, facts, finalDay, wording);
        return Proof.of(draft, facts, tokens, wording, lists.inForce(), sender);
    }

    /** Whoever decides tells the customer of every better right, and need not think of it. */
    private static List<Part> entitled(LetterKind kind, CaseStory story) {
        return kind == LetterKind.DECISION
                ? story.rights().stream()
                        .<Part>map(right -> new Part.Entitled(right.what(), right.worth()))
                        .toList()
                : List.of();
    }

    private static Verb sentBy(LetterKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> Verb.ACKNOWLEDGE;
            case PROGRESS -> Verb.INFORM;
            case QUESTION -> Verb.ASK;
            case EXTENSION -> Verb.EXTEND;
            case DECISION -> Verb.DECIDE;
            case FOLLOW_UP -> Verb.FOLLOW_UP;
        };
    }
}
