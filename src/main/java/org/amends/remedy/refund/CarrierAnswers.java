package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.amends.remedy.refund.RefundPort.Sent;
import org.amends.remedy.refund.RefundPort.Status;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down what a carrier says of a movement, whether it is the answer to sending it, to asking, or its own word. The
 * same thing twice changes nothing, and older news changes nothing that is known.
 */
@ApplicationScoped
class CarrierAnswers {

    private static final Logger LOG = Logger.getLogger(CarrierAnswers.class);

    private final Jdbi jdbi;
    private final MoneyLedger ledger;
    private final RefundConfig config;

    CarrierAnswers(Jdbi jdbi, MoneyLedger ledger, RefundConfig config) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.config = config;
    }

    void take(UUID id, Sent said) {
        jdbi.useTransaction(handle -> take(handle, ledger.lock(handle, id).orElseThrow(), said));
    }

    private void take(Handle handle, Movement movement, Sent said) {
        Optional<MovementState> to = outcome(movement.state(), said.status());
        if (to.isPresent()) {
            ledger.move(
                    handle,
                    movement,
                    new MovementStep(
                            to.get(), Optional.empty(), said.reference(), said.note(), look(movement, to.get())));
        } else if (said.status() == Status.SUCCEEDED && !movement.state().holds()) {
            LOG.errorf(
                    "The carrier %s says that refund %s went out, which is %s here. A person has to look.",
                    movement.carrier(), movement.id(), movement.state());
        }
    }

    /** Empty when it says nothing new. What fails after it had succeeded came back. */
    private static Optional<MovementState> outcome(MovementState now, Status said) {
        MovementState to =
                switch (said) {
                    case PENDING -> MovementState.PENDING;
                    case SUCCEEDED -> MovementState.SUCCEEDED;
                    case FAILED -> now == MovementState.SUCCEEDED ? MovementState.REVERSED : MovementState.FAILED;
                    case UNKNOWN -> MovementState.UNKNOWN;
                };
        return Optional.of(to).filter(now::mayBecome);
    }

    private Optional<Duration> look(Movement movement, MovementState to) {
        return switch (to) {
            case UNKNOWN -> Optional.of(config.lease());
            case PENDING ->
                Optional.of(config.lookEvery())
                        .filter(every -> !movement.carrier().equals(ManualPayout.NAME));
            default -> Optional.empty();
        };
    }
}
