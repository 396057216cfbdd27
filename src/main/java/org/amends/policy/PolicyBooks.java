package org.amends.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final CalendarShelf calendars;
    private final Clock clock;
    private final LoadingCache<Boolean, Activations> activations;

    PolicyBooks(PackShelf shelf, Rulebooks rulebooks, OwnCalendar calendar, CalendarShelf calendars, Clock clock) {
        this.rulebooks = rulebooks;
        this.calendar = calendar;
        this.calendars = calendars;
        this.clock = clock;
        this.activations = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(key -> shelf.activations());
    }

    @Override
    public Terms inForce(CaseKind kind, Channel channel, Instant at) {
        return terms(ruling(kind, channel, at));
    }

    /** The packs for such a case that is received then. */
    List<PackRef> ruling(CaseKind kind, Channel channel, Instant at) {
        return on(LocalDate.ofInstant(at, calendar.zone())).stream()
                .filter(ref -> applies(rulebooks.effective(ref), kind, channel))
                .toList();
    }

    /** Those that rule what is received on that day, at most five seconds old. */
    List<PackRef> on(LocalDate day) {
        return activations.get(Boolean.TRUE).on(day, rulebooks::validFrom);
    }

    private static boolean applies(EffectivePack pack, CaseKind kind, Channel channel) {
        AppliesTo to = pack.pack().appliesTo();
        return (to.kinds().isEmpty() || to.kinds().contains(AppliesTo.Kind.valueOf(kind.name())))
                && (to.channels().isEmpty() || to.channels().contains(AppliesTo.Way.valueOf(channel.name())));
    }

    /** A case that was filed before there were packs is measured by those of today. */
    @Override
    public PackTerms of(List<String> packs) {
        return terms(
                packs.isEmpty()
                        ? on(today())
                        : packs.stream().map(PackRef::parse).toList());
    }

    private PackTerms terms(List<PackRef> packs) {
        return new PackTerms(packs, rulebooks, calendars.editions());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), calendar.zone());
    }

    void forget() {
        activations.invalidateAll();
    }
}
