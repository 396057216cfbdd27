package org.amends.people;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes the snapshots. */
@ApplicationScoped
public class Rosters {

    private static final Duration FRESHNESS = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final StaffRepository staff;
    private final Clock clock;
    private final LoadingCache<Boolean, Roster> recent;

    Rosters(Jdbi jdbi, StaffRepository staff, Clock clock) {
        this.jdbi = jdbi;
        this.staff = staff;
        this.clock = clock;
        this.recent = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(key -> current());
    }

    /** Everybody as they are now; three short queries. */
    public Roster current() {
        return at(clock.instant());
    }

    /** Everybody as they are at that instant, as far as is known now. */
    public Roster at(Instant at) {
        return jdbi.withHandle(handle -> at(handle, at));
    }

    /** The same inside the caller's transaction, at the caller's instant (the sweep brings the database's). */
    public Roster at(Handle handle, Instant at) {
        return new Roster(at, staff.members(handle), staff.teams(handle), staff.absencesAt(handle, at));
    }

    /**
     * Everybody as they were at most five seconds ago, without a query most of the time; per replica. Good for pages
     * and for choosing an owner: the database refuses an owner who has left meanwhile.
     */
    public Roster recent() {
        return recent.get(Boolean.TRUE);
    }

    void forget(@Observes StaffChanged change) {
        // Waits for a snapshot that is being taken, which may be of before the change; invalidating would pass it by.
        recent.asMap().remove(Boolean.TRUE);
    }
}
