package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.amends.carriage.LabelPort.LabelOrder;
import org.amends.carriage.LabelPort.Made;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Has connectors make labels: in all replicas at once, without a leader. A claim is committed before a connector is called, and
 * nobody is called inside a transaction. What a connector does not make is a colleague's.
 */
@ApplicationScoped
class LabelSender {

    private static final String TO_ASK = ParcelRow.SELECT + """
             WHERE p.state = 'REQUESTED' AND p.look_at <= now() + :ahead ORDER BY p.look_at LIMIT 1 FOR UPDATE OF p SKIP LOCKED
            """;

    private static final String CLAIM = """
            UPDATE return_parcel SET look_at = now() + :ahead + :lease, first_asked = coalesce(first_asked, now()) WHERE id = :id
            """;

    private static final String IS_OVER =
            "SELECT first_asked + :giveUpAfter <= now() + :ahead FROM return_parcel WHERE id = :id";

    private static final String REFERENCE = "SELECT reference FROM case_file WHERE id = :case";

    private final Jdbi jdbi;
    private final ParcelLedger ledger;
    private final LabelPorts ports;
    private final CarriageConfig config;
    private final Clock clock;

    LabelSender(Jdbi jdbi, ParcelLedger ledger, LabelPorts ports, CarriageConfig config, Clock clock) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.ports = ports;
        this.config = config;
        this.clock = clock;
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    void run(Duration ahead) {
        Optional<ReturnParcel> next = claim(ahead);
        while (next.isPresent()) {
            ReturnParcel parcel = next.get();
            Made made = ports.named(parcel.carrier()).make(order(parcel));
            jdbi.useTransaction(handle -> take(handle, parcel, made, ahead));
            next = claim(ahead);
        }
    }

    private Optional<ReturnParcel> claim(Duration ahead) {
        return jdbi.inTransaction(handle -> {
            Optional<ReturnParcel> next = handle.createQuery(TO_ASK)
                    .bind("ahead", ahead)
                    .map(ParcelRow::read)
                    .findOne();
            next.ifPresent(parcel -> handle.createUpdate(CLAIM)
                    .bind("id", parcel.id())
                    .bind("ahead", ahead)
                    .bind("lease", config.lease())
                    .execute());
            return next;
        });
    }

    private LabelOrder order(ReturnParcel parcel) {
        String reference = jdbi.withHandle(handle -> handle.createQuery(REFERENCE)
                .bind("case", parcel.caseId())
                .mapTo(String.class)
                .one());
        return new LabelOrder(parcel.id(), reference, parcel.method(), parcel.from(), parcel.pickUp());
    }

    /** An answer that comes when nobody wants the label any more changes nothing. */
    private void take(Handle handle, ReturnParcel asked, Made made, Duration ahead) {
        ReturnParcel now = ledger.lock(handle, asked.id()).orElseThrow();
        if (now.state() != ParcelState.REQUESTED) {
            return;
        }
        if (made instanceof Made.Ready ready) {
            ParcelStep step = ParcelStep.byService(ParcelState.LABEL_READY, clock.instant(), Optional.empty());
            ledger.label(handle, now, now.carrier(), ready.label(), step);
        } else if (made instanceof Made.Failed failed) {
            fail(handle, now, failed.why());
        } else if (made instanceof Made.Unknown unknown && isOver(handle, now, ahead)) {
            fail(handle, now, unknown.why());
        }
    }

    private boolean isOver(Handle handle, ReturnParcel parcel, Duration ahead) {
        return handle.createQuery(IS_OVER)
                .bind("id", parcel.id())
                .bind("giveUpAfter", config.giveUpAfter())
                .bind("ahead", ahead)
                .mapTo(Boolean.class)
                .one();
    }

    private void fail(Handle handle, ReturnParcel parcel, String why) {
        ledger.move(handle, parcel, ParcelStep.byService(ParcelState.LABEL_FAILED, clock.instant(), Optional.of(why)));
    }
}
