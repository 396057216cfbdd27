package org.amends.goods;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What another feature has to write down in the same transaction when a parcel is taken in. Whatever it throws undoes both. */
public interface ParcelTaken {

    /** @param code as its label says, without spaces and in capitals */
    void taken(Handle handle, String code, UUID person, Instant at);
}
