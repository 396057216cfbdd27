package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.guard.PhraseBooks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings lists onto the shelf and into force. Whatever is refused is answered with all reasons, and nothing has changed.
 *
 * <p>As with policy packs, whoever uploads a list counts as one of the two people only after opening and approving that very
 * text like anybody else.
 */
@ApplicationScoped
class ListDesk {

    private static final int APPROVALS = 2;

    private final Jdbi jdbi;
    private final ListShelf shelf;
    private final ListVotes votes;
    private final ListsInForce inForce;

    ListDesk(Jdbi jdbi, ListShelf shelf, ListVotes votes, ListsInForce inForce) {
        this.jdbi = jdbi;
        this.shelf = shelf;
        this.votes = votes;
        this.inForce = inForce;
    }

    /** @param isNew false as well when that very text was there already */
    record Uploaded(Optional<ListRef> ref, boolean isNew, List<Fault> faults) {}

    /** Reads and checks a text without keeping it. */
    ListLint lint(String language, ListText sent) {
        return sent.faults().isEmpty()
                ? ListLint.of(language, sent.text().orElseThrow())
                : new ListLint(Optional.empty(), sent.faults());
    }

    Uploaded upload(String language, ListText sent, UUID by) {
        ListLint lint = lint(language, sent);
        if (!lint.faults().isEmpty()) {
            return new Uploaded(Optional.empty(), false, lint.faults());
        }
        String text = sent.text().orElseThrow();
        ListRef ref = lint.ref().orElseThrow();
        Optional<String> there = shelf.find(ref).map(ListShelf.Stored::body);
        if (there.isEmpty() && ref.isOfAmends()) {
            return refused(ref, "shipped-name");
        }
        boolean isNew = there.isEmpty() && shelf.put(ref, text, Optional.of(by));
        if (!isNew
                && shelf.find(ref).filter(stored -> stored.body().equals(text)).isEmpty()) {
            return refused(ref, "other-text");
        }
        return new Uploaded(Optional.of(ref), isNew, List.of());
    }

    private static Uploaded refused(ListRef ref, String code) {
        return new Uploaded(Optional.of(ref), false, List.of(Fault.of(code, Map.of("version", ref.version()))));
    }

    void open(ListRef ref, UUID by) {
        votes.open(ref, by);
    }

    /** @param sha256 of the text that the person saw */
    Optional<Fault> approve(ListShelf.Stored list, UUID by, String sha256) {
        if (!list.sha256().equals(sha256)) {
            return Optional.of(Fault.of("not-that-text", Map.of()));
        }
        if (!votes.openedBy(list.ref()).contains(by)) {
            return Optional.of(Fault.of("not-opened", Map.of()));
        }
        votes.approve(list.ref(), by, sha256);
        return Optional.empty();
    }

    /** By which list letters in this language are read. */
    ListRef inForce(String language) {
        return jdbi.withHandle(handle -> inForce(handle, language));
    }

    /** The list that the house put in the place of the one that comes with Amends. */
    Optional<ListRef> chosen(String language) {
        return jdbi.withHandle(handle -> chosen(handle, language));
    }

    private static ListRef inForce(Handle handle, String language) {
        return chosen(handle, language).orElseGet(() -> shipped(language));
    }

    private static Optional<ListRef> chosen(Handle handle, String language) {
        return Activations.latest(handle).stream()
                .filter(entry -> entry.after().language().equals(language))
                .flatMap(entry -> entry.chosen().stream())
                .findFirst();
    }

    /** What comes with this release. */
    static ListRef shipped(String language) {
        return new ListRef(language, PhraseBooks.shipped().version(language));
    }

    /**
     * Everything that still keeps a version from going live; empty if nothing does.
     *
     * @param by at whose hands, when they may activate lists
     */
    List<Fault> obstacles(ListShelf.Stored list, Optional<UUID> by) {
        List<Fault> own = lint(list);
        return jdbi.withHandle(handle -> obstacles(handle, list, own, by));
    }

    /** What a release accepted, a later one may not. */
    private static List<Fault> lint(ListShelf.Stored list) {
        return ListLint.of(list.ref().language(), list.body()).faults();
    }

    private static List<Fault> obstacles(Handle handle, ListShelf.Stored list, List<Fault> own, Optional<UUID> by) {
        List<Fault> faults = new ArrayList<>(own);
        List<UUID> approvers = ListVotes.approvals(handle, list.ref()).stream()
                .map(ListVotes.Approval::person)
                .toList();
        if (approvers.size() < APPROVALS) {
            faults.add(Fault.of("two-approvers-needed", Map.of("n", approvers.size())));
        }
        ListRef against = inForce(handle, list.ref().language());
        List<UUID> ran = DryRuns.by(handle, list.ref(), against);
        if (Stream.concat(approvers.stream(), by.stream()).noneMatch(ran::contains)) {
            faults.add(Fault.of("dry-run-needed", Map.of("against", against.version())));
        }
        return faults;
    }

    /** @return why not; empty once letters are read by it */
    List<Fault> activate(ListShelf.Stored list, UUID by) {
        List<Fault> own = lint(list);
        List<Fault> faults = jdbi.inTransaction(handle -> {
            Activations.lock(handle);
            if (chosen(handle, list.ref().language()).filter(list.ref()::equals).isPresent()) {
                return List.of();
            }
            List<Fault> against = obstacles(handle, list, own, Optional.of(by));
            if (against.isEmpty()) {
                Activations.write(handle, inForce(handle, list.ref().language()), list.ref(), false, by);
            }
            return against;
        });
        inForce.refresh();
        return faults;
    }

    /** Letters are read by the list that comes with Amends again. @return why not; empty once that is so */
    List<Fault> retire(ListRef ref, UUID by) {
        List<Fault> faults = jdbi.inTransaction(handle -> {
            Activations.lock(handle);
            Optional<ListRef> chosen = chosen(handle, ref.language());
            if (chosen.isEmpty()) {
                return List.of();
            }
            if (!chosen.get().equals(ref)) {
                return List.of(
                        Fault.of("not-in-force", Map.of("version", chosen.get().version())));
            }
            Activations.write(handle, ref, shipped(ref.language()), true, by);
            return List.of();
        });
        inForce.refresh();
        return faults;
    }
}
