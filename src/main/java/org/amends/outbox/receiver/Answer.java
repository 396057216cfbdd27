package org.amends.outbox.receiver;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a call.
 *
 * @param status of HTTP, when there was an answer by it
 * @param failure empty when it arrived
 * @param retryAfter for how long the receiver wants to be left alone
 */
public record Answer(Optional<Integer> status, Optional<Failure> failure, Optional<Duration> retryAfter) {

    private static final int GONE = 410;

    static Answer of(int status, Optional<Duration> retryAfter) {
        Optional<Failure> failure = status / 100 == 2
                ? Optional.empty()
                : Optional.of(status / 100 == 3 ? Failure.REDIRECT : Failure.STATUS);
        return new Answer(Optional.of(status), failure, retryAfter);
    }

    /** By a receiver that has no status for it. */
    public static Answer taken() {
        return new Answer(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Answer failed(Failure failure) {
        return new Answer(Optional.empty(), Optional.of(failure), Optional.empty());
    }

    public boolean arrived() {
        return failure.isEmpty();
    }

    /** It wants no more messages, ever. */
    public boolean gone() {
        return status.filter(code -> code == GONE).isPresent();
    }
}
