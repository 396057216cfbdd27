package org.amends.promise;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.DeadlineKind;
import org.amends.time.BusinessCalendar;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;

/**
 * How long things really took a team lately: of the last 500 of each duty within the recent days, the 80th percentile in
 * business time of the organisation's calendar. Never the mean, which half of all customers would wait longer than
 * (S0-8). What was done late counts like what was done in time, or the slow ones would be missing. One query a team, kept
 * for minutes by each replica.
 */
@ApplicationScoped
class RecentTimes {

    private static final double SHARE = 0.8;

    /** One range of the index {@code duty_time_recent} for each duty. */
    private static final String RECENT = """
            SELECT k.kind, t.started_at, t.done_at
            FROM unnest(ARRAY['KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'PROMISE']) AS k (kind)
            CROSS JOIN LATERAL (
                SELECT d.started_at, d.done_at FROM duty_time d
                WHERE d.team_id = :team AND d.kind = k.kind AND d.done_at > now() - :days * interval '1 day'
                ORDER BY d.done_at DESC
                LIMIT 500
            ) AS t
            """;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;
    private final PromiseConfig config;
    private final LoadingCache<UUID, Map<DeadlineKind, Times>> recent;

    RecentTimes(Jdbi jdbi, OrganisationCalendar calendar, PromiseConfig config) {
        this.jdbi = jdbi;
        this.calendar = calendar;
        this.config = config;
        this.recent = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(config.freshness())
                .build(this::read);
    }

    /**
     * @param count how many times there are
     * @param usual within that much business time four of five were done
     */
    record Times(int count, Duration usual) {}

    /** Empty when the team has too little of a past. */
    Optional<Times> of(UUID team, DeadlineKind kind) {
        return Optional.ofNullable(recent.get(team).get(kind)).filter(times -> times.count() >= config.fewestTimes());
    }

    private record Span(DeadlineKind kind, Instant from, Instant to) {}

    private Map<DeadlineKind, Times> read(UUID team) {
        BusinessCalendar open = calendar.current();
        Map<DeadlineKind, List<Duration>> taken = new EnumMap<>(DeadlineKind.class);
        for (Span span : spans(team)) {
            taken.computeIfAbsent(span.kind(), kind -> new ArrayList<>()).add(open.between(span.from(), span.to()));
        }
        Map<DeadlineKind, Times> times = new EnumMap<>(DeadlineKind.class);
        taken.forEach((kind, durations) -> times.put(kind, new Times(durations.size(), usual(durations))));
        return times;
    }

    private List<Span> spans(UUID team) {
        return jdbi.withHandle(handle -> handle.createQuery(RECENT)
                .bind("team", team)
                .bind("days", config.recentDays())
                .map((row, context) -> new Span(
                        DeadlineKind.valueOf(row.getString("kind")),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** The shortest of these times within which at least four of five of them lie: the nearest rank, never in between. */
    static Duration usual(List<Duration> taken) {
        List<Duration> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(SHARE * sorted.size()) - 1);
    }
}
