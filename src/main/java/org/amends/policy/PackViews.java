package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.policy.pack.Clock;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.Pack;
import org.amends.policy.pack.PackReader;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.ShippedPacks;

/** Tells of packs what is asked for, with the people by name. */
@ApplicationScoped
class PackViews {

    private final PackShelf shelf;
    private final PackVotes votes;
    private final PackDesk desk;
    private final Rulebooks rulebooks;
    private final PolicyBooks books;
    private final Rosters rosters;
    private final DateSentences sentences;

    PackViews(
            PackShelf shelf,
            PackVotes votes,
            PackDesk desk,
            Rulebooks rulebooks,
            PolicyBooks books,
            Rosters rosters,
            DateSentences sentences) {
        this.shelf = shelf;
        this.votes = votes;
        this.desk = desk;
        this.rulebooks = rulebooks;
        this.books = books;
        this.rosters = rosters;
        this.sentences = sentences;
    }

    /** Those in force first, then by name, the newest version first. */
    List<PackView.Summary> all(Locale locale) {
        Map<String, Integer> approvals =
                votes.counts().stream().collect(Collectors.toMap(PackVotes.Count::pack, PackVotes.Count::approvals));
        Activations activations = shelf.activations();
        Roster roster = rosters.recent();
        return shelf.all().stream()
                .map(stored -> summary(
                        stored, activations, approvals.getOrDefault(stored.ref().toString(), 0), roster, locale))
                .sorted(Comparator.comparingInt(PackViews::order).thenComparing(PackView.Summary::id))
                .toList();
    }

    private static int order(PackView.Summary pack) {
        return switch (pack.state()) {
            case IN_FORCE -> 0;
            case COMING -> 1;
            case DRAFT -> 2;
            case RETIRED -> 3;
        };
    }

    PackView.Summary summary(PackShelf.Stored stored, Locale locale) {
        return summary(
                stored, shelf.activations(), votes.approvals(stored.ref()).size(), rosters.recent(), locale);
    }

    private PackView.Summary summary(
            PackShelf.Stored stored, Activations activations, int approvals, Roster roster, Locale locale) {
        PackRef ref = stored.ref();
        Optional<Pack> pack = PackReader.read(stored.body()).pack();
        return new PackView.Summary(
                ref.id().value(),
                ref.version(),
                pack.map(read -> title(read, locale)).orElse(ref.id().value()),
                state(ref, activations),
                pack.map(Pack::production).orElse(false),
                pack.map(Pack::validFrom),
                isShipped(stored),
                stored.uploadedBy().map(id -> somebody(id, roster)),
                stored.uploadedAt(),
                approvals);
    }

    static String title(Pack pack, Locale locale) {
        return Optional.ofNullable(pack.title().get(locale.getLanguage()))
                .or(() -> Optional.ofNullable(pack.title().get("en")))
                .orElse(pack.ref().id().value());
    }

    private static boolean isShipped(PackShelf.Stored stored) {
        return stored.uploadedBy().isEmpty()
                && ShippedPacks.texts().containsKey(stored.ref().id().value());
    }

    PackState state(PackRef ref, Activations activations) {
        if (activations.on(books.today(), rulebooks::validFrom).contains(ref)) {
            return PackState.IN_FORCE;
        } else if (activations
                .latest(ref.id())
                .flatMap(Activations.Entry::ref)
                .filter(ref::equals)
                .isPresent()) {
            return PackState.COMING;
        }
        boolean ruled = activations.latestFirst().stream()
                .flatMap(entry -> entry.ref().stream())
                .anyMatch(ref::equals);
        return ruled ? PackState.RETIRED : PackState.DRAFT;
    }

    PackView.Detail detail(PackShelf.Stored stored, Locale locale) {
        Roster roster = rosters.recent();
        return new PackView.Detail(
                summary(stored, locale),
                stored.sha256(),
                stored.body(),
                clocks(rulebooks.effective(stored.ref()), locale),
                votes.openedBy(stored.ref()).stream()
                        .map(id -> somebody(id, roster))
                        .toList(),
                votes.approvals(stored.ref()).stream()
                        .map(vote -> new PackView.ApprovedBy(
                                vote.person(), roster.name(vote.person()), vote.openedAt(), vote.approvedAt()))
                        .toList(),
                desk.obstacles(stored));
    }

    private List<PackView.ClockView> clocks(EffectivePack pack, Locale locale) {
        return pack.clocks().stream().map(owned -> clock(owned, locale)).toList();
    }

    private PackView.ClockView clock(EffectivePack.Owned owned, Locale locale) {
        Clock clock = owned.clock();
        return new PackView.ClockView(
                owned.name(),
                clock.id(),
                clock.duty(),
                clock.basis(),
                clock.ref(),
                clock.start(),
                clock.stop(),
                sentences.limit(clock.limit(), locale),
                clock.calendar(),
                clock.optional());
    }

    private static PackView.Somebody somebody(UUID id, Roster roster) {
        return new PackView.Somebody(id, roster.name(id));
    }
}
