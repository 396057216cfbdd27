package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.policy.pack.PackId;
import org.amends.policy.pack.PackRef;
import org.jdbi.v3.core.Jdbi;

/** Lets a pack rule the cases of a test, and ends that again. */
@ApplicationScoped
public class LivePacks {

    private final Jdbi jdbi;
    private final PackShelf shelf;
    private final PolicyBooks books;

    LivePacks(Jdbi jdbi, PackShelf shelf, PolicyBooks books) {
        this.jdbi = jdbi;
        this.shelf = shelf;
        this.books = books;
    }

    public void begin(String id) {
        jdbi.useTransaction(handle -> shelf.activate(handle, new PackRef(new PackId(id), 1), Optional.empty()));
        books.forget();
    }

    /** As it is written, without anybody's approval. */
    public void begin(String id, String body) {
        jdbi.useTransaction(handle -> shelf.put(handle, new PackRef(new PackId(id), 1), body, Optional.empty()));
        begin(id);
    }

    public void end(String id) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO policy_activation (id, version) VALUES (:id, NULL)")
                .bind("id", id)
                .execute());
        books.forget();
    }
}
