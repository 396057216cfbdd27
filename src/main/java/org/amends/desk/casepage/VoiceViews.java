package org.amends.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.amends.fairness.FairnessAnswer;
import org.amends.fairness.FairnessBook;
import org.amends.publicity.Postings;
import org.amends.publicity.ToldOthers;
import org.amends.publicity.ToldOthersBook;

/** Tells on a case's page what its customer says of us, to us and to others. */
@ApplicationScoped
class VoiceViews {

    private final FairnessBook fairness;
    private final ToldOthersBook toldOthers;
    private final Postings postings;

    VoiceViews(FairnessBook fairness, ToldOthersBook toldOthers, Postings postings) {
        this.fairness = fairness;
        this.toldOthers = toldOthers;
        this.postings = postings;
    }

    VoiceView of(UUID caseId) {
        List<FairnessAnswer> newestFirst = new ArrayList<>(fairness.answers(caseId));
        Collections.reverse(newestFirst);
        return new VoiceView(
                newestFirst,
                toldOthers.marks(caseId).stream().findFirst().filter(ToldOthers::told),
                postings.of(caseId));
    }
}
