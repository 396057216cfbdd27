package org.amends.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An exception as the log may keep it: where and what kind, but not its message, which may quote a customer. */
final class Wordless extends Exception {

    private static final int DEEPEST = 10;

    private Wordless(Throwable original, @Nullable Throwable cause) {
        super(name(original), cause);
        setStackTrace(original.getStackTrace());
    }

    static Wordless of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static Wordless of(Throwable original, int levels) {
        Throwable cause = original.getCause();
        return new Wordless(original, cause == null || levels == 0 ? null : of(cause, levels - 1));
    }

    private static String name(Throwable original) {
        String name = original.getClass().getName();
        return original instanceof SQLException refused ? name + " " + refused.getSQLState() : name;
    }
}
