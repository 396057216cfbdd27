package org.amends.letter;

import java.util.Map;
import java.util.Optional;
import org.amends.guard.Finding;
import org.amends.guard.FindingCode;

/** Words that could stand in place of what a check found, where the record knows them. Values go in as tokens, so that they stay true. */
final class BetterWords {

    private final Wording wording;
    private final LetterDraft draft;

    BetterWords(Wording wording, LetterDraft draft) {
        this.wording = wording;
        this.draft = draft;
    }

    Finding with(Finding finding) {
        return finding.span()
                .flatMap(span -> words(finding.code()))
                .map(finding::withBetter)
                .orElse(finding);
    }

    private Optional<String> words(String code) {
        if (code.equals(FindingCode.VAGUE_TIME.code())) {
            return draft.nextStep().map(step -> wording.text("better.by", Map.of("by", "{due:next}")));
        }
        if (code.equals(FindingCode.GENERIC_GREETING.code())) {
            return Optional.of(wording.text("better.greeting", Map.of("name", "{name}")));
        }
        if (code.equals(FindingCode.TEXT_DATE_DIFFERS.code()) || code.equals(FindingCode.TEXT_DATE_PAST.code())) {
            return Optional.of("{due:final}");
        }
        if (code.equals(FindingCode.OTHER_REFERENCE.code())) {
            return Optional.of("{reference}");
        }
        return code.equals(FindingCode.EXCLAMATIONS.code()) ? Optional.of(".") : Optional.empty();
    }
}
