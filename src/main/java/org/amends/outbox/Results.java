package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.amends.outbox.receiver.Answer;
import org.amends.outbox.receiver.Failure;
import org.jboss.logging.Logger;

/** Writes down what became of each attempt: it arrived, it is tried again, it is given up, or the receiver is gone. */
@ApplicationScoped
class Results {

    private static final Logger LOG = Logger.getLogger(Results.class);

    private final DeliveryQueue queue;
    private final RetrySchedule schedule;
    private final EndpointBook endpoints;

    Results(DeliveryQueue queue, RetrySchedule schedule, EndpointBook endpoints) {
        this.queue = queue;
        this.schedule = schedule;
        this.endpoints = endpoints;
    }

    void note(Due due, Answer answer, Duration ahead) {
        if (answer.arrived()) {
            queue.arrived(due, answer);
        } else if (answer.gone()) {
            endpoints.gone(due.endpoint());
            LOG.warnf("The webhook endpoint %s says that it is gone (410) and is switched off.", due.endpoint());
        } else {
            Optional<Duration> pause = schedule.after(due.attempts(), answer.retryAfter());
            pause.ifPresentOrElse(rest -> queue.later(due, answer, rest, ahead), () -> {
                queue.dead(due, answer);
                LOG.warnf(
                        "Message %s did not reach the webhook endpoint %s in %d attempts and is given up.",
                        due.messageId(), due.endpoint(), due.attempts());
            });
        }
    }

    /** A message that can't be made keeps nobody else's waiting. */
    void notMade(Due due, RuntimeException why, Duration ahead) {
        LOG.errorf(
                "Message %s can't be made (%s).",
                due.messageId(), why.getClass().getName());
        note(due, Answer.failed(Failure.CONTENT), ahead);
    }
}
