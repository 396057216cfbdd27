package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.goods.ParcelTaken;
import org.jdbi.v3.core.Handle;

/** A parcel that is taken in has come, whatever its carrier says or said. */
@ApplicationScoped
class ArrivedParcels implements ParcelTaken {

    private final ParcelLedger ledger;

    ArrivedParcels(ParcelLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void taken(Handle handle, String code, UUID person, Instant at) {
        ledger.lockTracked(handle, code)
                .filter(parcel -> parcel.state().mayBecome(ParcelState.DELIVERED))
                .ifPresent(parcel -> ledger.move(
                        handle,
                        parcel,
                        ParcelStep.by(Optional.of(person), ParcelState.DELIVERED, at, Optional.empty())));
    }
}
