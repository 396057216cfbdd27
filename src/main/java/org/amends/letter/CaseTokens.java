package org.amends.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseStory;
import org.amends.casefile.story.Promise;
import org.amends.casefile.story.Remedy;
import org.amends.guard.Detail;
import org.amends.guard.LetterFacts;

/** What the tokens of a letter stand for: the case as it is, and what this letter itself decides or says. */
final class CaseTokens {

    private final Wording wording;
    private final Tokens tokens = new Tokens();

    private CaseTokens(Wording wording) {
        this.wording = wording;
    }

    /** @param finalDay the last day for the decision */
    static Tokens of(
            LetterDraft draft, CaseStory story, LetterFacts facts, Optional<LocalDate> finalDay, Wording wording) {
        CaseTokens all = new CaseTokens(wording);
        all.record(story, facts);
        finalDay.ifPresent(day -> all.tokens.put("due:final", wording.day(day)));
        all.letter(draft);
        return all.tokens;
    }

    private void record(CaseStory story, LetterFacts facts) {
        tokens.put("name", facts.customerName());
        tokens.put("owner", facts.owner().name());
        tokens.put("reference", facts.reference());
        Optional.ofNullable(facts.matter().recorded().onFile().get(Detail.ORDER_NUMBER))
                .ifPresent(order -> tokens.put("order", order));
        facts.earlierCases().stream().findFirst().ifPresent(earlier -> tokens.put("earlier", earlier));
        story.points().forEach(point -> tokens.put("point:" + point.number(), point.words()));
        story.promises().forEach(this::promise);
        story.remedies().stream().filter(Remedy::current).forEach(this::remedy);
        tokens.put("impact", facts.matter().impact());
        story.openQuestion().ifPresent(question -> tokens.put("question", question));
    }

    private void promise(Promise promise) {
        tokens.put("promise:" + promise.number(), promise.what() + " (" + wording.due(promise.by()) + ")");
    }

    private void remedy(Remedy remedy) {
        remedy(remedy.number(), new Part.Remedied(remedy.what(), remedy.amount(), Optional.empty(), "", remedy.by()));
    }

    /** What a letter says itself takes the place of what was said before. */
    private void letter(LetterDraft draft) {
        Optional<Part.NextStep> next = draft.nextStep();
        next.ifPresent(step -> tokens.put("due:next", wording.due(step.by())));
        draft.parts(Part.LaterDay.class).forEach(later -> tokens.put("due:new", wording.due(later.by())));
        List<Part.Remedied> remedies = draft.parts(Part.Remedied.class).toList();
        for (int i = 0; i < remedies.size(); i++) {
            remedy(i + 1, remedies.get(i));
        }
    }

    private void remedy(int number, Part.Remedied remedy) {
        tokens.put("remedy:" + number, remedy.whole(wording));
        tokens.put("due:remedy" + number, wording.due(remedy.by()));
        remedy.amount().ifPresent(amount -> tokens.put("amount:" + number, wording.amount(amount)));
    }
}
