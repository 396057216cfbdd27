package org.amends.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.PolicyBook;
import org.amends.lifecycle.Terms;
import org.amends.policy.pack.AppliesTo;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.PackRef;

/** Chooses the packs for a case when it is received, and finds them again as long as it lives. */
@ApplicationScoped
class PolicyBooks implements PolicyBook {

    /** A pack that goes live rules every replica's cases within this time. */
    private static final Duration FRESHNESS = Duration.ofSeconds(5);

    private final Rulebooks rulebooks;
    private final OwnCalendar calendar;
    private final LoadingCache<Boolean, List<PackRef>> inForce;

    PolicyBooks(PackShelf shelf, Rulebooks rulebooks, OwnCalendar calendar) {
        this.rulebooks = rulebooks;
        this.calendar = calendar;
        this.inForce = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(key -> shelf.inForce());
    }

    @Override
    public Terms inForce(CaseKind kind, Channel channel, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, calendar.zone());
        return terms(inForce.get(Boolean.TRUE).stream()
                .filter(ref -> applies(rulebooks.effective(ref), kind, channel, today))
                .toList());
    }

    private static boolean applies(EffectivePack pack, CaseKind kind, Channel channel, LocalDate today) {
        AppliesTo to = pack.pack().appliesTo();
        return !pack.pack().validFrom().isAfter(today)
                && (to.kinds().isEmpty() || to.kinds().contains(AppliesTo.Kind.valueOf(kind.name())))
                && (to.channels().isEmpty() || to.channels().contains(AppliesTo.Way.valueOf(channel.name())));
    }

    /** A case that was filed before there were packs is measured by those of today. */
    @Override
    public PackTerms of(List<String> packs) {
        return terms(
                packs.isEmpty()
                        ? inForce.get(Boolean.TRUE)
                        : packs.stream().map(PackRef::parse).toList());
    }

    private PackTerms terms(List<PackRef> packs) {
        return new PackTerms(packs, rulebooks, calendar.version());
    }

    void forget() {
        inForce.invalidateAll();
    }
}
