package org.amends.desk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseStory;
import org.amends.casefile.Refusals;
import org.amends.decision.DecisionInput;
import org.amends.decision.Decisions;
import org.amends.desk.form.Inputs;
import org.amends.desk.form.Mistakes;
import org.amends.desk.form.Tree;
import org.amends.desk.form.TypedForm;
import org.amends.guard.Finding;
import org.amends.guard.LetterKind;
import org.amends.guard.Span;
import org.amends.letter.LetterDraft;
import org.amends.letter.Letters;
import org.amends.lifecycle.Unmet;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.time.OrganisationCalendar;

/** Reads a letter while it is written, and says what sending would say: beside the text, with the words that would mend it. */
@ApplicationScoped
public class Composer {

    private final Letters letters;
    private final Mistakes mistakes;
    private final Refusals refusals;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final Inputs inputs;
    private final Decisions decisions;

    Composer(
            Letters letters,
            Mistakes mistakes,
            Refusals refusals,
            Rosters rosters,
            OrganisationCalendar calendar,
            Inputs inputs,
            Decisions decisions) {
        this.letters = letters;
        this.mistakes = mistakes;
        this.refusals = refusals;
        this.rosters = rosters;
        this.calendar = calendar;
        this.inputs = inputs;
        this.decisions = decisions;
    }

    public CheckedLetter check(LetterKind kind, TypedForm typed, CaseStory story, StaffMember writer) {
        LetterDraft draft = Optional.of(kind)
                .filter(LetterKind.DECISION::equals)
                .flatMap(decision -> wholeDecision(typed, story))
                .orElseGet(() -> new UnfinishedLetter(typed, story, rosters.recent(), calendar.zone()).draft(kind));
        Letters.Checked checked = letters.check(draft, story.file(), writer);
        Tree tree = Tree.of(typed);
        List<CheckedLetter.Found> found = checked.findings().stream()
                .sorted(Comparator.comparing(finding -> !finding.blocks()))
                // That a person has read the letter as it will be read is what the preview below is for.
                .filter(finding -> !finding.code().equals("ack-30.not-previewed"))
                .map(finding -> found(finding, typed, tree))
                .toList();
        return new CheckedLetter(typed.name(), found, checked.letter(), checked.preview(), tokens(checked.tokens()));
    }

    /** Just as it would be sent, with what sending adds; empty while something of it is missing or not possible. */
    private Optional<LetterDraft> wholeDecision(TypedForm typed, CaseStory story) {
        return inputs.read(typed, DecisionInput.class).input().flatMap(input -> {
            try {
                return Optional.of(decisions.draft(input, story.file()));
            } catch (Problem notPossible) {
                return Optional.empty();
            }
        });
    }

    private CheckedLetter.Found found(Finding finding, TypedForm typed, Tree tree) {
        Unmet unmet = new Unmet(finding.code(), finding.field(), finding.arguments());
        Span span = finding.span()
                .filter(place -> finding.field().equals(Finding.TEXT))
                .orElse(new Span(0, 0));
        return new CheckedLetter.Found(
                finding.blocks(),
                finding.asksWhy(),
                mistakes.of(unmet, typed, tree).field(),
                refusals.sentence(unmet),
                span.start(),
                span.end(),
                finding.better().orElse(""));
    }

    private static List<CheckedLetter.Token> tokens(Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .map(token -> new CheckedLetter.Token(token.getKey(), token.getValue()))
                .toList();
    }
}
