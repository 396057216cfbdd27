package org.amends.audit;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Reads the database as it is at one moment. */
interface Snapshot {

    <T> T read(Function<Handle, T> work);
}
