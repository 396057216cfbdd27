package org.amends.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.aftercare.AftercareAnswer;
import org.amends.aftercare.AftercareBook;
import org.amends.aftercare.AftercareQuestion;

/** Tells on a case's page how it went on after the case. */
@ApplicationScoped
class AftercareViews {

    private final AftercareBook book;
    private final Clock clock;

    AftercareViews(AftercareBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    AftercareView of(UUID caseId) {
        Optional<AftercareQuestion> question = book.last(caseId);
        List<AftercareAnswer> newestFirst = new ArrayList<>(book.answers(caseId));
        Collections.reverse(newestFirst);
        return new AftercareView(
                question, question.filter(one -> one.isAhead(clock.instant())).isPresent(), newestFirst);
    }
}
