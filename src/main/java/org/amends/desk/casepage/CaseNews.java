package org.amends.desk.casepage;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells open pages that their case has moved. One query every few seconds asks for all cases that somebody looks at, whichever
 * replica moved them; it tells a version and nothing of the case.
 */
@ApplicationScoped
class CaseNews {

    /** A stream ends soon, and the browser asks again: whoever signed out meanwhile is told no more. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** Of one replica; whoever comes then has a page that does not tell its news. */
    private static final int MOST = 2_000;

    private static final String VERSIONS = "SELECT id, version FROM case_file WHERE id = ANY(:ids)";

    private final Jdbi jdbi;
    private final Map<UUID, Set<MultiEmitter<? super Integer>>> watching = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    CaseNews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The versions of a case from now on, again and again. */
    Multi<Integer> versions(UUID caseId) {
        return Multi.createFrom()
                .<Integer>emitter(emitter -> watch(caseId, emitter), BackPressureStrategy.DROP)
                .ifNoItem()
                .after(LIFE)
                .recoverWithCompletion()
                .select()
                .first(LIFE);
    }

    boolean isFull() {
        return stopping || watching.values().stream().mapToInt(Set::size).sum() >= MOST;
    }

    boolean isWatched(UUID caseId) {
        return watching.containsKey(caseId);
    }

    private void watch(UUID caseId, MultiEmitter<? super Integer> emitter) {
        watching.computeIfAbsent(caseId, id -> ConcurrentHashMap.newKeySet()).add(emitter);
        emitter.onTermination(() -> watching.computeIfPresent(caseId, (id, emitters) -> {
            emitters.remove(emitter);
            return emitters.isEmpty() ? null : emitters;
        }));
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "case-news")
    void look() {
        if (watching.isEmpty()) {
            return;
        }
        record Version(UUID caseId, int number) {}
        jdbi.withHandle(handle -> handle.createQuery(VERSIONS)
                        .bindArray("ids", UUID.class, watching.keySet().toArray())
                        .map((row, context) -> new Version(row.getObject("id", UUID.class), row.getInt("version")))
                        .list())
                .forEach(version -> watching.getOrDefault(version.caseId(), Set.of())
                        .forEach(emitter -> emitter.emit(version.number())));
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        end();
    }

    void stop(@Observes ShutdownEvent event) {
        end();
    }

    /** Streams would keep a service from stopping. */
    private void end() {
        stopping = true;
        watching.values().forEach(emitters -> emitters.forEach(MultiEmitter::complete));
    }
}
