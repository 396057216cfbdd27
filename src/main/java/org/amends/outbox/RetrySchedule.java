package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message that did not arrive is sent again: ten times in a little more than three days, as Standard Webhooks proposes. */
@ApplicationScoped
class RetrySchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final int MOST = PAUSES.size() + 1;

    /** How much longer a pause may be, so that what failed together is not sent together again. */
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Empty when it was the last attempt.
     *
     * @param attempts that were made, 1 or more
     * @param wanted how long the receiver wants to be left alone
     */
    Optional<Duration> after(int attempts, Optional<Duration> wanted) {
        if (attempts >= MOST) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(attempts - 1);
        Duration longer = pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
        return Optional.of(wanted.filter(asked -> asked.compareTo(longer) > 0).orElse(longer));
    }
}
