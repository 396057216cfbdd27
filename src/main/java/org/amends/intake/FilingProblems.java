package org.amends.intake;

import java.time.Duration;
import org.amends.platform.problem.Problem;

/** Why something is not filed that could be filed a little later, or in a slightly other way. */
public final class FilingProblems {

    private FilingProblems() {}

    public static Problem tooMany(Duration wait) {
        long seconds = wait.toSeconds();
        return Problem.of(
                        429,
                        "/problems/too-many-complaints",
                        "Too many complaints at once",
                        "Many complaints came from your network in a short time. Nothing was filed; send it again in "
                                + seconds + " s.")
                .withHeader("Retry-After", Long.toString(seconds));
    }

    public static Problem keyRequired() {
        return Problem.invalid(
                "Idempotency-Key",
                "idempotency-key-required",
                "Send a new random Idempotency-Key with every complaint, so that a repeated request files it once.");
    }
}
