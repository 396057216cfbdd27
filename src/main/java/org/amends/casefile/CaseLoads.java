package org.amends.casefile;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * How many open cases each person has, counted up to a bound so that the count costs the same with a million cases. At
 * most five seconds old, per replica: good enough to choose the least loaded.
 */
@ApplicationScoped
public class CaseLoads {

    private static final Duration FRESHNESS = Duration.ofSeconds(5);

    private static final String COUNT = """
            SELECT s.id, (SELECT count(*) FROM (
                SELECT FROM case_file c WHERE c.owner_id = s.id AND c.is_open LIMIT 500) AS bounded) AS open_cases
            FROM staff s WHERE s.active
            """;

    private final LoadingCache<Boolean, Map<UUID, Integer>> recent;

    CaseLoads(Jdbi jdbi) {
        recent = Caffeine.newBuilder().expireAfterWrite(FRESHNESS).build(key -> count(jdbi));
    }

    public Map<UUID, Integer> recent() {
        return recent.get(Boolean.TRUE);
    }

    private static Map<UUID, Integer> count(Jdbi jdbi) {
        record Load(UUID id, int openCases) {}
        return jdbi
                .withHandle(handle -> handle.createQuery(COUNT)
                        .map((row, context) -> new Load(row.getObject("id", UUID.class), row.getInt("open_cases")))
                        .list())
                .stream()
                .collect(Collectors.toConcurrentMap(Load::id, Load::openCases));
    }

    /** Counts a new case at once, so that the next one goes to somebody else. */
    void add(UUID owner) {
        recent().merge(owner, 1, Integer::sum);
    }
}
