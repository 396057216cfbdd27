package org.amends.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Sweeps again and again. A backlog is shared: while one thread waits for the database, another one decides. They claim
 * different steps, as replicas do.
 */
@ApplicationScoped
class SweepTimer {

    private final EscalationSweep sweep;
    private final DeadlineConfig config;
    private final ManagedExecutor executor;

    SweepTimer(EscalationSweep sweep, DeadlineConfig config, ManagedExecutor executor) {
        this.sweep = sweep;
        this.config = config;
        this.executor = executor;
    }

    @Scheduled(
            every = "{amends.deadlines.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "escalation-sweep")
    void tick() {
        int done = sweep.batch();
        if (done == 0) {
            return;
        }
        int threads = done > config.sweepBatch() / 2 ? config.sweepers() : 1;
        List<CompletableFuture<Void>> others = IntStream.range(1, threads)
                .mapToObj(number -> executor.runAsync(this::drain))
                .toList();
        drain();
        others.forEach(CompletableFuture::join);
    }

    private void drain() {
        sweep.run(Duration.ZERO);
    }
}
