package org.amends.report.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacklogTest {

    private static final Instant SINCE = Instant.parse("2026-11-02T00:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_hours_above_are_those_that_a_count_forward_finds(long seed) {
        Random random = new Random(seed);
        Map<Instant, Long> growth = new HashMap<>();
        List<Long> atEnd = new ArrayList<>();
        long open = 20;
        int hours = 200;
        for (int i = 0; i < hours; i++) {
            if (random.nextBoolean()) {
                long by = random.nextInt(7) - 3L;
                growth.put(SINCE.plus(Duration.ofHours(i)), by);
                open += by;
            }
            atEnd.add(open);
        }
        Instant now = SINCE.plus(Duration.ofHours(hours - 1)).plusSeconds(1_234);

        for (long limit = 0; limit < 40; limit++) {
            long above = limit;
            assertThat(new Backlog(open, growth).hoursAbove(limit, SINCE, now))
                    .isEqualTo(atEnd.stream().filter(cases -> cases > above).count());
        }
    }
}
