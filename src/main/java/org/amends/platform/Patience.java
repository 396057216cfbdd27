package org.amends.platform;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * For what one does once while others wait, be it a replica or whoever asks first for figures: on a busy machine it takes its
 * time, and neither who does it nor who waits is to be cut off meanwhile. It may also use the database's other cores, which
 * what somebody's page asks for never does: starting a worker takes longer than reading a page, and the cores are everybody's.
 */
public final class Patience {

    private static final String PATIENCE = """
            SET LOCAL lock_timeout = '5min';
            SET LOCAL statement_timeout = '5min';
            SET LOCAL idle_in_transaction_session_timeout = '5min';
            SET LOCAL max_parallel_workers_per_gather = 2
            """;

    private Patience() {}

    /** Until the end of the transaction. */
    public static void have(Handle handle) {
        handle.execute(PATIENCE);
    }

    /** Does the work in a transaction that is patient from its beginning. */
    public static <T> T within(Jdbi jdbi, HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction(handle -> {
            have(handle);
            return work.withHandle(handle);
        });
    }
}
