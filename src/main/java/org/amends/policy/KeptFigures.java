package org.amends.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.amends.lifecycle.DeadlineKind;
import org.jdbi.v3.core.Jdbi;

/** What we kept and what we missed of late, from the verdicts, which are written once and never change. */
@ApplicationScoped
class KeptFigures {

    /**
     * Anybody may look at the page, so its one query is asked once a minute by each replica, and nobody but the first waits
     * for it: a million verdicts cost seconds.
     */
    private static final Duration FRESHNESS = Duration.ofMinutes(1);

    private static final String FIGURES = """
            SELECT d.kind, count(*) FILTER (WHERE v.verdict = 'MET') AS kept, count(*) AS judged
            FROM deadline_verdict v
            JOIN deadline d ON d.case_id = v.case_id AND d.number = v.number
            WHERE v.at >= now() - interval '90 days' AND v.verdict IN ('MET', 'MISSED')
              AND d.kind IN ('ACKNOWLEDGE', 'KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'STATUTORY_FINAL', 'REMEDY',
                  'PROMISE', 'FOLLOW_UP')
            GROUP BY d.kind
            ORDER BY array_position(ARRAY['ACKNOWLEDGE', 'KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'STATUTORY_FINAL',
                'REMEDY', 'PROMISE', 'FOLLOW_UP'], d.kind)
            """;

    private final LoadingCache<Boolean, List<Kept>> figures;

    KeptFigures(Jdbi jdbi) {
        this.figures = Caffeine.newBuilder()
                .refreshAfterWrite(FRESHNESS)
                .build(key -> jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                        .map((row, context) -> new Kept(
                                DeadlineKind.valueOf(row.getString("kind")),
                                row.getLong("kept"),
                                row.getLong("judged")))
                        .list()));
    }

    /** @param n how many came to their end; never shown without it */
    @TemplateData
    public record Kept(DeadlineKind kind, long kept, long n) {

        public long missed() {
            return n - kept;
        }

        /** Rounded down: 99.9 % is not all. */
        public long percent() {
            return kept * 100 / n;
        }
    }

    /** Of the last 90 days; a duty that never came to its end is missing. */
    List<Kept> ofLate() {
        return figures.get(Boolean.TRUE);
    }

    void forget() {
        figures.invalidateAll();
    }
}
