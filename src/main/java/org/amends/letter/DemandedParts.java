package org.amends.letter;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.casefile.CaseStory;
import org.amends.guard.LetterKind;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Verb;

/** What the packs of a case want said that no form asks for, because the case itself knows it. */
final class DemandedParts {

    private static final Set<Verb> STEPS = EnumSet.of(
            Verb.START,
            Verb.ASK,
            Verb.MATCH_ORDER,
            Verb.RECEIVE_GOODS,
            Verb.KEEP_PROMISE,
            Verb.CARRY_OUT_REMEDY,
            Verb.CONTEST);

    private final LetterDraft draft;
    private final CaseStory story;

    DemandedParts(LetterDraft draft, CaseStory story) {
        this.draft = draft;
        this.story = story;
    }

    /** In the order in which a reader asks for it. */
    List<Part> parts(Set<String> fields) {
        return Stream.of("stage", "category", "steps_taken", "remedy_or_none", "how_to_correct", "offer_to_talk")
                .filter(fields::contains)
                .flatMap(field -> part(field).stream())
                .toList();
    }

    private Optional<Part> part(String field) {
        return switch (field) {
            case "stage" -> said(field, story.state().contests() == 0 ? "stage.FIRST" : "stage.SECOND");
            case "category" -> decides() ? said(field, "category." + relief()) : Optional.empty();
            case "steps_taken" -> Optional.of(new Part.StepsTaken(steps()));
            case "remedy_or_none" ->
                decides() && draft.parts(Part.Remedied.class).findAny().isEmpty()
                        ? said(field, "noRemedy")
                        : Optional.empty();
            case "how_to_correct" -> said(field, "howToCorrect");
            case "offer_to_talk" -> said(field, "offerToTalk");
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Optional<Part> said(String field, String key) {
        return Optional.of(new Part.Demanded(field, key));
    }

    private boolean decides() {
        return draft.kind() == LetterKind.DECISION;
    }

    /** The three ways to close a complaint that regulators count. */
    private String relief() {
        List<Part.Remedied> remedies = draft.parts(Part.Remedied.class).toList();
        if (remedies.isEmpty()) {
            return "EXPLANATION";
        }
        return remedies.stream().anyMatch(remedy -> remedy.amount().isPresent()) ? "MONEY" : "OTHER_RELIEF";
    }

    private List<Part.StepsTaken.Step> steps() {
        return story.history().stream()
                .map(happening -> happening.event())
                .filter(event -> STEPS.contains(event.verb()) && !wasMistake(event))
                .map(event -> new Part.StepsTaken.Step(event.at(), event.verb().name()))
                .toList();
    }

    /** Goods that turned out to be another customer's did not come back to us. */
    private boolean wasMistake(Event event) {
        return event.verb() == Verb.RECEIVE_GOODS
                && story.state().receipt(event.seq()).isEmpty();
    }
}
