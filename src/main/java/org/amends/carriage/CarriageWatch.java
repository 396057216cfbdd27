package org.amends.carriage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Looks after the way back: labels to make, cases to tell, owners to call. Every replica does; each thing is done once. */
@ApplicationScoped
public class CarriageWatch {

    private final LabelSender labels;
    private final SendingTold sending;
    private final OwnerCalls calls;
    private final GoodsAwaited awaited;

    CarriageWatch(LabelSender labels, SendingTold sending, OwnerCalls calls, GoodsAwaited awaited) {
        this.labels = labels;
        this.sending = sending;
        this.calls = calls;
        this.awaited = awaited;
    }

    @Scheduled(
            every = "{amends.parcels.look-every}",
            delayed = "{amends.parcels.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "carriage-watch")
    void tick() {
        run(Duration.ZERO);
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    public void run(Duration ahead) {
        labels.run(ahead);
        sending.run();
        calls.run(ahead);
        awaited.run(ahead);
    }
}
