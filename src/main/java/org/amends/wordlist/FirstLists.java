package org.amends.wordlist;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.amends.guard.PhraseBooks;
import org.amends.guard.ShippedLists;
import org.amends.platform.Patience;
import org.amends.policy.PolicyConfig;
import org.jdbi.v3.core.Jdbi;

/** Puts the lists that come with Amends on the shelf, and reads by the house's own from the first letter on. */
@ApplicationScoped
class FirstLists {

    private static final int BEFORE_ANYBODY_WRITES = Interceptor.Priority.APPLICATION - 400;

    private final Jdbi jdbi;
    private final ListsInForce inForce;
    private final PolicyConfig config;

    FirstLists(Jdbi jdbi, ListsInForce inForce, PolicyConfig config) {
        this.jdbi = jdbi;
        this.inForce = inForce;
        this.config = config;
    }

    /** The lock keeps replicas that start together from waiting for each other's rows. */
    void onStart(@Observes @Priority(BEFORE_ANYBODY_WRITES) StartupEvent start) {
        if (!config.enabled()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            Patience.have(handle);
            Activations.lock(handle);
            ShippedLists.LANGUAGES.forEach(language -> {
                String text = ShippedLists.text(language);
                ListRef ref = new ListRef(language, PhraseBooks.read(text).version());
                ListShelf.put(handle, ref, text, Optional.empty());
            });
        });
        inForce.refresh();
    }
}
