package org.amends.desk.casepage;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.amends.fairness.FairnessAnswer;
import org.amends.publicity.Posting;
import org.amends.publicity.ToldOthers;

/**
 * What a case's customer says of how we treat them, and what is said of it in public.
 *
 * @param answers all that they ever gave about fairness, the newest first
 * @param told the mark that counts; empty while nobody said that they told others
 * @param postings reviews and posts, the oldest first
 */
@TemplateData
public record VoiceView(List<FairnessAnswer> answers, Optional<ToldOthers> told, List<Posting> postings) {

    /** Whether anything is said in public. */
    public boolean isSaid() {
        return told.isPresent() || !postings.isEmpty();
    }
}
