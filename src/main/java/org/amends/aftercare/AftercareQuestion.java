package org.amends.aftercare;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The question whether a closed case is put right.
 *
 * @param seq the event that closed the case
 * @param askedAt when one mail asks; on their page they may answer before
 * @param openUntil from then on the answer stays as it is
 * @param byMail whether a mail can reach them, and they did not want it to stay away
 * @param answers the oldest first; the last one counts
 */
@TemplateData
public record AftercareQuestion(
        UUID caseId, int seq, Instant askedAt, Instant openUntil, boolean byMail, List<AftercareAnswer> answers) {

    public AftercareQuestion {
        answers = List.copyOf(answers);
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(openUntil);
    }

    /** Whether a mail will still ask. */
    public boolean isAhead(Instant now) {
        return byMail && now.isBefore(askedAt) && answers.isEmpty();
    }

    /** Whether they said just that before, as with a form that is sent twice. */
    public boolean isAnswered(PutRight putRight, Optional<String> words) {
        return answer().filter(
                        last -> last.putRight() == putRight && last.words().equals(words))
                .isPresent();
    }

    public Optional<AftercareAnswer> answer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }
}
