package org.amends.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.policy.pack.Calendars;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.Inheritance;
import org.amends.policy.pack.Library;
import org.amends.policy.pack.Pack;
import org.amends.policy.pack.PackReader;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Rulebook;

/** Rulebooks that were made, kept: neither a version of a pack nor one of a calendar ever changes. */
@ApplicationScoped
class Rulebooks {

    private final PackShelf shelf;
    private final CalendarShelf calendars;
    private final Cache<PackRef, Pack> read;
    private final LoadingCache<Key, Rulebook> made;

    Rulebooks(PackShelf shelf, CalendarShelf calendars) {
        this.shelf = shelf;
        this.calendars = calendars;
        this.read = Caffeine.newBuilder().maximumSize(1_000).build();
        this.made = Caffeine.newBuilder().maximumSize(200).build(this::make);
    }

    private record Key(List<PackRef> packs, CalendarShelf.Named calendar) {}

    /** The packs by which others are read and checked. */
    Library library() {
        return this::find;
    }

    /** What is not there yet may come, so only what is there is kept. */
    private Optional<Pack> find(PackRef ref) {
        Optional<Pack> known = Optional.ofNullable(read.getIfPresent(ref));
        return known.or(() -> {
            Optional<Pack> pack =
                    shelf.body(ref).flatMap(body -> PackReader.read(body).pack());
            pack.ifPresent(found -> read.put(ref, found));
            return pack;
        });
    }

    /** @throws IllegalStateException for a pack that there never was, or that this version of Amends can't read */
    Rulebook of(List<PackRef> packs, CalendarShelf.Named calendar) {
        return made.get(new Key(packs, calendar));
    }

    /** With the organisation's calendar in that version; a calendar that a pack brings stays as it is. */
    Rulebook with(List<PackRef> packs, CalendarShelf.Named named, CalendarShelf.Named present) {
        return of(packs, named.id().equals(Calendars.DEFAULT) ? named : present);
    }

    private Rulebook make(Key key) {
        return Rulebook.of(key.packs().stream().map(this::effective).toList(), calendars.with(key.calendar()));
    }

    EffectivePack effective(PackRef ref) {
        return find(ref)
                .flatMap(pack -> Inheritance.of(pack, library()).effective())
                .orElseThrow(() -> new IllegalStateException("There is no pack " + ref + " that can be read"));
    }
}
