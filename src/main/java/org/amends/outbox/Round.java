package org.amends.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.amends.outbox.receiver.Answer;

/**
 * What one thread has sent and not heard of yet. Each receiver has so many places and no more: one that takes its time keeps
 * its own messages waiting, and nobody else's.
 */
final class Round {

    /** How long new events wait while nobody answers. */
    private static final long PATIENCE_MILLIS = 100;

    private final int places;
    private final Map<UUID, Integer> underWay = new HashMap<>();
    private final BlockingQueue<Result> heard = new LinkedBlockingQueue<>();
    private final List<Result> taken = new ArrayList<>();

    Round(int places) {
        this.places = places;
    }

    record Result(Due due, Answer answer) {}

    int roomFor(UUID receiver) {
        return places - underWay.getOrDefault(receiver, 0);
    }

    boolean isUnderWay() {
        return !underWay.isEmpty();
    }

    /** @param answer that never fails */
    @SuppressWarnings("FutureReturnValueIgnored")
    void add(Due due, CompletableFuture<Answer> answer) {
        underWay.merge(due.endpoint(), 1, Integer::sum);
        answer.thenAccept(said -> heard.add(new Result(due, said)));
    }

    /** Until somebody answers, or it is time to look for new events. */
    void await() {
        if (!isUnderWay()) {
            return;
        }
        try {
            Optional.ofNullable(heard.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .ifPresent(taken::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while messages are under way; their leases run out.", e);
        }
    }

    /** What was heard since this was asked last. */
    List<Result> arrived() {
        heard.drainTo(taken);
        List<Result> all = List.copyOf(taken);
        taken.clear();
        all.forEach(result ->
                underWay.computeIfPresent(result.due().endpoint(), (id, count) -> count > 1 ? count - 1 : null));
        return all;
    }
}
