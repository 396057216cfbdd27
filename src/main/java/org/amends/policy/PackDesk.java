package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.Fault;
import org.amends.policy.pack.Pack;
import org.amends.policy.pack.PackApproval;
import org.amends.policy.pack.PackId;
import org.amends.policy.pack.PackLint;
import org.amends.policy.pack.PackMerge;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Reading;
import org.amends.policy.pack.ShippedPacks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings packs onto the shelf and into force. Whatever is refused is answered with all reasons, and nothing has changed.
 *
 * <p>Whoever uploads a pack has not thereby read or approved it: they count as one of the two people only after opening and
 * approving that very text like anybody else. Three people would be one more than many houses have who know their rules;
 * fewer than two different ones never suffice.
 */
@ApplicationScoped
class PackDesk {

    private final Jdbi jdbi;
    private final PackShelf shelf;
    private final PackVotes votes;
    private final CalendarShelf calendars;
    private final Rulebooks rulebooks;
    private final PolicyBooks books;

    PackDesk(
            Jdbi jdbi,
            PackShelf shelf,
            PackVotes votes,
            CalendarShelf calendars,
            Rulebooks rulebooks,
            PolicyBooks books) {
        this.jdbi = jdbi;
        this.shelf = shelf;
        this.votes = votes;
        this.calendars = calendars;
        this.rulebooks = rulebooks;
        this.books = books;
    }

    /** @param isNew false as well when that very text was there already */
    record Uploaded(Optional<PackRef> ref, boolean isNew, List<Fault> faults) {}

    /** Reads and checks a text without keeping it. */
    Reading lint(PackFile file) {
        return file.text()
                .map(text -> PackLint.read(text, rulebooks.library(), calendars.at(calendars.editions())))
                .orElseGet(() -> new Reading(Optional.empty(), file.faults()));
    }

    Uploaded upload(PackFile file, UUID by) {
        Reading reading = lint(file);
        if (!reading.faults().isEmpty()) {
            return new Uploaded(Optional.empty(), false, reading.faults());
        }
        String text = file.text().orElseThrow();
        PackRef ref = reading.pack().orElseThrow().ref();
        boolean same = shelf.body(ref).filter(text::equals).isPresent();
        if (!same && ShippedPacks.texts().containsKey(ref.id().value())) {
            return refused(
                    ref,
                    "shipped-name",
                    "\"" + ref.id()
                            + "\" comes with Amends, whose next release may bring a version of its own. Give yours"
                            + " another name, and extend this one.");
        }
        boolean isNew = !same && jdbi.inTransaction(handle -> shelf.put(handle, ref, text, Optional.of(by)));
        if (!isNew && shelf.body(ref).filter(text::equals).isEmpty()) {
            return refused(
                    ref,
                    "other-text",
                    "There is a " + ref + " with another text, and a version never changes. Upload this one as version "
                            + (ref.version() + 1) + ".");
        }
        return new Uploaded(Optional.of(ref), isNew, List.of());
    }

    private static Uploaded refused(PackRef ref, String code, String message) {
        return new Uploaded(Optional.of(ref), false, List.of(fault(code, message)));
    }

    void open(PackRef ref, UUID by) {
        votes.open(ref, by);
    }

    /** @param sha256 of the text that the person saw */
    Optional<Fault> approve(PackShelf.Stored pack, UUID by, String sha256) {
        if (!pack.sha256().equals(sha256)) {
            return Optional.of(
                    fault("not-that-text", "That digest is of another text than this version has. Open it again."));
        }
        if (!votes.openedBy(pack.ref()).contains(by)) {
            return Optional.of(fault("not-opened", "Open the text first: whoever approves it has read it."));
        }
        votes.approve(pack.ref(), by, sha256);
        return Optional.empty();
    }

    /** Everything that still keeps a version from going live; empty if it may, or already did. */
    List<Fault> obstacles(PackShelf.Stored stored) {
        List<Fault> own = ofItself(stored);
        return jdbi.withHandle(handle -> obstacles(handle, stored, own));
    }

    private List<Fault> obstacles(Handle handle, PackShelf.Stored stored, List<Fault> own) {
        List<Fault> faults = new ArrayList<>(own);
        PackApproval.missing(stored.body(), PackVotes.approvals(handle, stored.ref()))
                .ifPresent(faults::add);
        if (faults.isEmpty()) {
            faults.addAll(contradictions(handle, stored.ref()));
        }
        return faults;
    }

    /** What would contradict what else is in force, whoever puts it there. */
    List<Fault> contradictions(Handle handle, PackRef ref) {
        Activations before = PackShelf.activations(handle);
        return changing(before, before.and(Activations.Entry.of(ref, new UUID(0, 0))));
    }

    private List<Fault> ofItself(PackShelf.Stored stored) {
        Reading reading = lint(PackFile.of(stored.body()));
        List<Fault> faults = new ArrayList<>(reading.faults());
        reading.pack()
                .filter(pack -> !pack.production())
                .ifPresent(pack -> faults.add(fault(
                        "not-for-production",
                        "The pack says itself that it is not for production: "
                                + pack.notForProduction().orElse("no reason given") + ".")));
        return faults;
    }

    /** @return why not; empty once it is the version that rules from its day on */
    List<Fault> activate(PackShelf.Stored stored, UUID by) {
        List<Fault> own = ofItself(stored);
        List<Fault> faults = jdbi.inTransaction(handle -> {
            PackShelf.lock(handle);
            if (isLatest(handle, stored.ref())) {
                return List.of();
            }
            List<Fault> against = obstacles(handle, stored, own);
            if (against.isEmpty()) {
                shelf.activate(handle, stored.ref(), Optional.of(by));
            }
            return against;
        });
        books.forget();
        return faults;
    }

    /** @return why not; empty once no version of it rules */
    List<Fault> retire(PackRef ref, UUID by) {
        List<Fault> faults = jdbi.inTransaction(handle -> {
            PackShelf.lock(handle);
            Activations before = PackShelf.activations(handle);
            Optional<PackRef> latest = before.latest(ref.id()).flatMap(Activations.Entry::ref);
            if (latest.filter(ref::equals).isEmpty()) {
                return latest
                        .map(other -> fault("not-in-force", "It is " + other + " that was activated last."))
                        .stream()
                        .toList();
            }
            List<Fault> against =
                    changing(before, before.and(new Activations.Entry(ref.id(), Optional.empty(), Optional.of(by))));
            if (against.isEmpty()) {
                shelf.retire(handle, ref.id(), by);
            }
            return against;
        });
        books.forget();
        return faults;
    }

    private static boolean isLatest(Handle handle, PackRef ref) {
        PackId id = ref.id();
        return PackShelf.activations(handle)
                .latest(id)
                .flatMap(Activations.Entry::ref)
                .filter(ref::equals)
                .isPresent();
    }

    /** Looks at today and at every later day with which the rules change. */
    private List<Fault> changing(Activations before, Activations after) {
        Function<PackRef, LocalDate> validFrom = rulebooks::validFrom;
        List<Fault> faults = new ArrayList<>();
        for (LocalDate day : after.turningDays(books.today(), validFrom)) {
            List<EffectivePack> packs = effective(after.on(day, validFrom));
            coverage(effective(before.on(day, validFrom)))
                    .lostBy(coverage(packs))
                    .ifPresent(faults::add);
            if (!packs.isEmpty()) {
                faults.addAll(PackMerge.contradictions(packs, calendars.at(calendars.editions())));
            }
        }
        return faults.stream().distinct().toList();
    }

    private List<EffectivePack> effective(List<PackRef> refs) {
        return refs.stream().map(rulebooks::effective).toList();
    }

    private static Coverage coverage(List<EffectivePack> packs) {
        return new Coverage(
                packs.stream().map(EffectivePack::pack).map(Pack::appliesTo).toList());
    }

    private static Fault fault(String code, String message) {
        return new Fault(1, 1, "", code, message);
    }
}
