package org.amends.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RostersTest {

    @Inject
    Jdbi jdbi;

    /** Takes its time over the first snapshot. */
    private final class SlowStaff extends StaffRepository {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger snapshots = new AtomicInteger();

        private SlowStaff() {
            super(jdbi);
        }

        @Override
        List<StaffMember> members(Handle handle) {
            if (snapshots.incrementAndGet() == 1) {
                begun.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return super.members(handle);
        }
    }

    @Test
    void a_snapshot_that_was_begun_before_a_change_is_not_kept_after_it() throws Exception {
        SlowStaff staff = new SlowStaff();
        Rosters rosters = new Rosters(jdbi, staff, Clock.systemUTC());
        Thread reader = new Thread(rosters::recent);
        Thread change = new Thread(() -> rosters.forget(new StaffChanged(UUID.randomUUID())));

        reader.start();
        staff.begun.await();
        change.start();
        while (change.getState() == Thread.State.NEW || change.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        staff.goOn.countDown();
        reader.join();
        change.join();

        rosters.recent();
        assertThat(staff.snapshots).hasValue(2);
    }
}
