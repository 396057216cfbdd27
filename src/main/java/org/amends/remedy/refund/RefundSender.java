package org.amends.remedy.refund;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.amends.remedy.refund.RefundPort.RefundInstruction;
import org.amends.remedy.refund.RefundPort.Sent;
import org.jboss.logging.Logger;

/**
 * Has approved refunds carried, and asks after those that nobody answered for: in all replicas at once, without a leader.
 * No carrier is called inside a transaction.
 */
@ApplicationScoped
public class RefundSender {

    private static final Logger LOG = Logger.getLogger(RefundSender.class);

    private final Outgoing outgoing;
    private final Carriers carriers;
    private final CarrierAnswers answers;
    private final RefundedCases cases;

    RefundSender(Outgoing outgoing, Carriers carriers, CarrierAnswers answers, RefundedCases cases) {
        this.outgoing = outgoing;
        this.carriers = carriers;
        this.answers = answers;
        this.cases = cases;
    }

    @Scheduled(
            every = "{amends.refunds.send-every}",
            delayed = "{amends.refunds.send-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "refund-sender")
    void tick() {
        run(Duration.ZERO);
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    public void run(Duration ahead) {
        outgoing.drop();
        Optional<Movement> approved = outgoing.toSend();
        while (approved.isPresent()) {
            send(approved.get());
            approved = outgoing.toSend();
        }
        Optional<Movement> silent = outgoing.toLook(ahead);
        while (silent.isPresent()) {
            look(silent.get(), ahead);
            silent = outgoing.toLook(ahead);
        }
        cases.run();
    }

    private void send(Movement movement) {
        RefundPort port = carriers.port(movement.carrier());
        answers.take(movement.id(), port.send(instruction(movement)));
    }

    private void look(Movement movement, Duration ahead) {
        Optional<Sent> found = carriers.port(movement.carrier()).lookup(instruction(movement));
        if (found.isPresent()) {
            if (found.get().status() != RefundPort.Status.UNKNOWN) {
                outgoing.lookLater(movement, ahead);
            }
            answers.take(movement.id(), found.get());
        } else if (outgoing.claimAgain(movement, ahead)) {
            send(movement);
        } else {
            outgoing.lookLater(movement, ahead);
            LOG.warnf(
                    "The carrier %s does not know refund %s of case %s. It is not sent again; a person has to look.",
                    movement.carrier(), movement.id(), movement.caseId());
        }
    }

    private static RefundInstruction instruction(Movement movement) {
        return new RefundInstruction(movement.id(), movement.paymentId(), movement.amount(), movement.reference());
    }
}
