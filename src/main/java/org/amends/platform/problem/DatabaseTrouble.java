package org.amends.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database refused that is nobody's mistake in the code: it is away or busy, or a text can't be kept. */
final class DatabaseTrouble {

    /** Lost connections, too many of them, a server that goes or comes. */
    private static final Set<String> AWAY = Set.of("08", "53");

    /** Read-only after a fail-over, deadlock, serialisation, lock and statement timeouts, shutdown, start-up. */
    private static final Set<String> BUSY =
            Set.of("25006", "40P01", "40001", "55P03", "57014", "57P01", "57P02", "57P03", "57P05");

    /** A character that is not valid in the database's encoding, or U+0000 in JSON. */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05");

    private DatabaseTrouble() {}

    static Optional<Problem> problem(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return problem(refused);
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(SQLException refused) {
        String state = refused.getSQLState();
        if (state != null && UNKEEPABLE.contains(state)) {
            return Optional.of(Problem.invalid(
                    "", "words.control", "A text holds a character that can't be kept, such as U+0000."));
        }
        // The pool says that it found no connection in time without any state.
        boolean passing =
                state == null || state.length() == 5 && AWAY.contains(state.substring(0, 2)) || BUSY.contains(state);
        return passing ? Optional.of(unavailable()) : Optional.empty();
    }

    private static Problem unavailable() {
        return Problem.of(
                        503,
                        "/problems/unavailable",
                        "Not available",
                        "The service can't reach its records at the moment. Nothing was lost; try again in a few seconds.")
                .withHeader("Retry-After", "5");
    }
}
