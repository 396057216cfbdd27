package org.amends.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Sends what has to leave: in all replicas at once, without a leader. No receiver is called inside a transaction. One that dies
 * between the call and the note of its answer leaves a lease behind; the message goes again under the same id.
 */
@ApplicationScoped
public class WebhookSender {

    private final Receivers receivers;
    private final DeliveryQueue queue;
    private final MessageWriter writer;
    private final Transports transports;
    private final Results results;
    private final WebhookConfig config;

    WebhookSender(
            Receivers receivers,
            DeliveryQueue queue,
            MessageWriter writer,
            Transports transports,
            Results results,
            WebhookConfig config) {
        this.receivers = receivers;
        this.queue = queue;
        this.writer = writer;
        this.transports = transports;
        this.results = results;
        this.config = config;
    }

    @Scheduled(
            every = "{amends.webhooks.send-every}",
            delayed = "{amends.webhooks.send-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "webhook-sender")
    void tick() {
        run(Duration.ZERO);
    }

    @Scheduled(every = "1h", delayed = "7m", identity = "webhook-deliveries-forgotten")
    void forget() {
        queue.forgetOld();
    }

    /**
     * Sends until nothing is due and nobody is waited for.
     *
     * @param ahead how far to look ahead of the database's clock; zero but in tests
     */
    public void run(Duration ahead) {
        Round round = new Round(config.atOnce());
        boolean goesOn = true;
        while (goesOn) {
            boolean sent = false;
            for (Receiver receiver : receivers.on()) {
                sent |= sendTo(receiver, round, ahead);
            }
            if (!sent) {
                goesOn = round.isUnderWay();
                round.await();
            }
            round.arrived().forEach(result -> results.note(result.due(), result.answer(), ahead));
        }
    }

    private boolean sendTo(Receiver receiver, Round round, Duration ahead) {
        int room = round.roomFor(receiver.id());
        if (room == 0) {
            return false;
        }
        List<Due> leased = queue.lease(receiver.id(), room, ahead);
        leased.forEach(due -> send(due, receiver, round, ahead));
        return !leased.isEmpty();
    }

    private void send(Due due, Receiver receiver, Round round, Duration ahead) {
        try {
            Message message = writer.write(due);
            round.add(due, transports.to(receiver).send(message, receiver));
        } catch (RuntimeException e) {
            results.notMade(due, e, ahead);
        }
    }
}
