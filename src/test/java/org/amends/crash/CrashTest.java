package org.amends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.amends.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Needs the packaged application, so it runs in {@code ./mvnw verify}, with three faults; {@code ./mvnw verify -Pcrash}
 * runs it alone, with twenty. A run can be repeated with {@code -Dcrash.seed}. See docs/crash-test.md.
 */
@DisabledOnOs(OS.WINDOWS)
class CrashTest {

    private static final int FAULTS = Integer.getInteger("crash.faults", 3);
    private static final int REPLICAS = Integer.getInteger("crash.replicas", 3);
    private static final long SEED =
            Long.getLong("crash.seed", ThreadLocalRandom.current().nextLong());

    private static CrashRun run;

    @BeforeAll
    static void crash() {
        System.out.printf(
                "Crash test: %d faults, %d replicas, whose clocks are 2 h ahead and behind, -Dcrash.seed=%d%n",
                FAULTS, REPLICAS, SEED);

        run = new CrashRun(REPLICAS, SEED);
        run.run(FAULTS);
    }

    @AfterAll
    static void end() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    @Rule("P1")
    void every_confirmed_write_is_there_once_and_no_refused_one() {
        assertThat(run.confirmed()).isPositive();
        assertThat(run.lostOrDouble()).isEmpty();
    }

    @Test
    @Rule("P4")
    void every_confirmed_write_stands_on_the_version_that_its_writer_had_seen() {
        assertThat(run.overwritten()).isEmpty();
    }

    @Test
    @Rule("P2")
    void every_rung_that_was_due_fired_once_with_all_replicas_sweeping() {
        assertThat(run.firedRungs()).isPositive();
        assertThat(run.wrongRungs()).isEmpty();
        assertThat(run.unannouncedRungs()).isEmpty();
    }

    @Test
    @Rule("P5")
    void the_history_verifies() {
        assertThat(run.verify()).isZero();
    }
}
