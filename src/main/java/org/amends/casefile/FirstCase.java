package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Whether this house has ever had a case: until then it is being set up. */
@ApplicationScoped
public class FirstCase {

    private static final String FILED = "SELECT EXISTS (SELECT FROM case_file)";

    private final Jdbi jdbi;

    FirstCase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public boolean isFiled() {
        return jdbi.withHandle(FirstCase::isFiled);
    }

    /** The same inside the caller's transaction. */
    public static boolean isFiled(Handle handle) {
        return handle.createQuery(FILED).mapTo(boolean.class).one();
    }
}
