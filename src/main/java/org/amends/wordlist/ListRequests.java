package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.amends.guard.ShippedLists;
import org.amends.platform.problem.Problem;

/** Finds the list that an address names, and says no in the form of a problem. */
@ApplicationScoped
class ListRequests {

    private final ListShelf shelf;
    private final ListSentences sentences;

    ListRequests(ListShelf shelf, ListSentences sentences) {
        this.shelf = shelf;
        this.sentences = sentences;
    }

    /** @throws Problem 404 */
    ListShelf.Stored list(String language, String version) {
        return ListRef.of(language, version).flatMap(shelf::find).orElseThrow(() -> Problem.notFound("word list"));
    }

    /**
     * @return the language, which has lists
     * @throws Problem 404
     */
    static String language(String language) {
        if (!ShippedLists.LANGUAGES.contains(language)) {
            throw Problem.notFound("word list");
        }
        return language;
    }

    /** The text itself is wrong. */
    Problem refused(List<Fault> faults) {
        List<ListView.Said> said = sentences.said(faults);
        return Problem.of(422, "/problems/word-list-refused", "Not a word list", sentences.summary(said))
                .with("faults", said);
    }

    /** The text may be right, but not as things are now. */
    Problem notNow(List<Fault> faults) {
        List<ListView.Said> said = sentences.said(faults);
        return Problem.conflict("/problems/word-list-not-now", sentences.summary(said))
                .with("faults", said);
    }

    void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw notNow(faults);
        }
    }
}
