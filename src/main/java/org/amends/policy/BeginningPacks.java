package org.amends.policy;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.amends.casefile.FirstCase;
import org.amends.policy.pack.Pack;
import org.amends.policy.pack.PackReader;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.ShippedPacks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * With which of the packs that come with Amends a house begins. Before its first case an administrator may say so alone, as the
 * configuration could at the first start: nobody is owed anything yet. Afterwards rules change by two people and in no other way.
 */
@ApplicationScoped
public class BeginningPacks {

    private static final String BASE = "base-honest";

    private final Jdbi jdbi;
    private final PackShelf shelf;
    private final PackViews views;
    private final PackDesk desk;
    private final PolicyBooks books;

    BeginningPacks(Jdbi jdbi, PackShelf shelf, PackViews views, PackDesk desk, PolicyBooks books) {
        this.jdbi = jdbi;
        this.shelf = shelf;
        this.views = views;
        this.desk = desk;
        this.books = books;
    }

    /** A version of a pack by its title. */
    @TemplateData
    public record Named(String id, int version, String title) {

        private static Named of(PackView.Summary pack) {
            return new Named(pack.id(), pack.version(), pack.title());
        }
    }

    /** Those that rule what is filed now. */
    public List<Named> inForce(Locale locale) {
        return named(locale, pack -> pack.state() == PackState.IN_FORCE);
    }

    /** Those that come with Amends and have never ruled. */
    public List<Named> others(Locale locale) {
        return named(locale, pack -> pack.shipped() && pack.state() == PackState.DRAFT);
    }

    private List<Named> named(Locale locale, Predicate<PackView.Summary> which) {
        return views.all(locale).stream().filter(which).map(Named::of).toList();
    }

    /**
     * Puts a pack into force beside those that are. They only ask for more than {@code base-honest}, which stays.
     *
     * @return whether it was done; false where a case was filed already, no such pack comes with Amends, or it contradicts one in force
     */
    public boolean add(String id, UUID by) {
        Optional<PackRef> pack = Optional.ofNullable(ShippedPacks.texts().get(id))
                .flatMap(text -> PackReader.read(text).pack())
                .map(Pack::ref);
        boolean added = pack.isPresent()
                && jdbi.inTransaction(handle -> {
                    PackShelf.lock(handle);
                    if (FirstCase.isFiled(handle)
                            || !desk.contradictions(handle, pack.get()).isEmpty()) {
                        return false;
                    }
                    if (PackShelf.activations(handle).latest(pack.get().id()).isEmpty()) {
                        shelf.activate(handle, pack.get(), Optional.of(by));
                    }
                    return true;
                });
        books.forget();
        return added;
    }

    /** Before the first case of a house that was cleared: {@code base-honest} rules, and no more the pack that came by configuration. */
    public void beginAgain(Handle handle, UUID by) {
        PackShelf.lock(handle);
        Activations before = PackShelf.activations(handle);
        PackRef base = PackReader.read(
                        Objects.requireNonNull(ShippedPacks.texts().get(BASE)))
                .pack()
                .orElseThrow()
                .ref();
        if (before.latest(base.id()).flatMap(Activations.Entry::ref).isEmpty()) {
            shelf.activate(handle, base, Optional.of(by));
        }
        shelf.all().stream()
                .filter(pack -> pack.uploadedBy().isEmpty())
                .filter(pack ->
                        !ShippedPacks.texts().containsKey(pack.ref().id().value()))
                .map(pack -> pack.ref().id())
                .distinct()
                .filter(id -> before.latest(id).flatMap(Activations.Entry::ref).isPresent())
                .forEach(id -> shelf.retire(handle, id, by));
    }

    /** Every case that is received from now on is ruled as the database says. */
    public void forget() {
        books.forget();
    }
}
