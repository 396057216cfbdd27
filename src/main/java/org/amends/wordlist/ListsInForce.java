package org.amends.wordlist;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.guard.PhraseBooks;
import org.amends.guard.phrase.BadLine;
import org.amends.guard.phrase.PhraseList;
import org.amends.letter.WordLists;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/**
 * The lists by which this replica reads letters. They are made ready before they are handed out, all at once, and never while
 * somebody waits for a letter to be read; so a letter is read by the old lists or by the new ones.
 */
@ApplicationScoped
class ListsInForce implements WordLists {

    private static final Logger LOG = Logger.getLogger(ListsInForce.class);

    private final ListShelf shelf;
    private final Activations activations;
    private volatile Ready ready = new Ready(Map.of(), PhraseBooks.shipped());

    ListsInForce(ListShelf shelf, Activations activations) {
        this.shelf = shelf;
        this.activations = activations;
    }

    /** @param chosen the house's own lists by language; the others come with Amends */
    private record Ready(Map<String, ListRef> chosen, PhraseBooks books) {}

    @Override
    public PhraseBooks inForce() {
        return ready.books();
    }

    /** Learns what another replica activated. While the database does not answer, letters are read by the lists as they are. */
    @Scheduled(
            every = "2s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "word-lists")
    void learn() {
        try {
            refresh();
        } catch (JdbiException unreachable) {
            LOG.debug("The database does not say which word lists are in force", unreachable);
        }
    }

    /** Whoever comes later has asked later, so nobody puts an older list in the place of a newer one. */
    synchronized void refresh() {
        Map<String, ListRef> chosen = new LinkedHashMap<>();
        activations.latest().forEach(entry -> entry.chosen().ifPresent(ref -> chosen.put(ref.language(), ref)));
        if (!chosen.equals(ready.chosen())) {
            ready = new Ready(Map.copyOf(chosen), PhraseBooks.shipped().with(read(chosen)));
            LOG.infof("Letters are read by the word lists %s.", ready.books().versions());
        }
    }

    private Map<String, PhraseList> read(Map<String, ListRef> chosen) {
        Map<String, PhraseList> lists = new LinkedHashMap<>();
        chosen.forEach((language, ref) -> read(ref).ifPresent(list -> lists.put(language, list)));
        return lists;
    }

    /** A list may have been written for another release; then that language is read by the list that comes with this one. */
    private Optional<PhraseList> read(ListRef ref) {
        try {
            return shelf.find(ref).map(stored -> PhraseBooks.read(stored.body()));
        } catch (BadLine bad) {
            LOG.errorf("This release can't read the word list %s and reads by its own: %s", ref, bad.getMessage());
            return Optional.empty();
        }
    }
}
